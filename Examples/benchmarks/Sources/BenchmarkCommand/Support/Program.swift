import Foundation

/// Another program: started, read to its end, waited for.
struct Program {
  /// A path, or a name to look for on PATH.
  let name: String
  let arguments: [String]

  struct Result {
    let output: [UInt8]
    /// The exit status; 128 and the signal where one ended it.
    let status: Int32
    /// The time from just before the start to the first whole line of the output; `nil` where there was none.
    let firstLine: Duration?

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs it; its errors go where ours go.
  func run() throws(Fault) -> Result {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw fault(errno) }
    // No other program that starts meanwhile may keep the pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let clock = ContinuousClock()
    let start = clock.now
    let (code, process) = spawn(writingTo: ends[1])
    close(ends[1])
    defer { close(ends[0]) }
    guard code == 0 else { throw fault(code) }
    var output: [UInt8] = []
    var firstLine: Duration?
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(ends[0], &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      output += buffer[..<count]
      if firstLine == nil, output.contains(UInt8(ascii: "\n")) { firstLine = clock.now - start }
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { throw fault(errno) } }
    let signal = status & 0x7F
    return Result(
      output: output, status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, firstLine: firstLine)
  }

  /// Runs it and asks that it ends well.
  @discardableResult
  func runToSuccess() throws(Fault) -> Result {
    let result = try run()
    guard result.status == 0 else {
      throw Fault(
        vi: "\(name) kết thúc với mã \(result.status).", en: "\(name) ended with status \(result.status).")
    }
    return result
  }

  private func spawn(writingTo writing: Int32) -> (code: Int32, process: pid_t) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO)
    var words = ([name] + arguments).map { strdup($0) } + [nil]
    var environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + environment { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, name, &actions, nil, &words, &environment)
    return (code, process)
  }

  private func fault(_ code: Int32) -> Fault {
    let reason = String(cString: strerror(code))
    return Fault(vi: "Không chạy được \(name): \(reason).", en: "Cannot run \(name): \(reason).")
  }
}
