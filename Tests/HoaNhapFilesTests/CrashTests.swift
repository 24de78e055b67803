#if os(Linux) || os(macOS)
  import Foundation
  import HoaNhapStorage
  import HoaNhapValues
  import Testing

  @testable import HoaNhapFiles

  /// A program that writes to a store is killed at a moment nobody chooses, again and again.
  ///
  /// `HOANHAP_KILLS` says how often; CI asks for 2,000.
  @Suite("A program that writes to a file store, killed by chance")
  struct CrashTests {
    private static let kills = ProcessInfo.processInfo.environment["HOANHAP_KILLS"].flatMap { Int($0) } ?? 60
    /// A store is killed this often before a new one is made.
    private static let lives = 25

    @Test(
      "Everything acknowledged is there, at most one transaction a writer besides, and nothing half",
      arguments: ["plain", "compacting"])
    func killed(how: String) async throws {
      var acknowledged = 0
      var killed = 0
      var unfinished = 0
      while killed < Self.kills / 2 {
        let folder = ScratchFolder()
        var numbers: [Int: Int] = [:]
        for life in 1...Self.lives where killed < Self.kills / 2 {
          let writers = [1, 4, 12].randomElement() ?? 1
          let (lines, end) = try await Self.run(folder.path, writers, how)
          #expect(end == End(reason: .uncaughtSignal, status: SIGKILL))
          killed += 1
          for (writer, number) in lines {
            #expect(
              number == numbers[writer, default: 0] + 1
                || lines.first { $0.writer == writer }?.number == number)
            numbers[writer] = number
          }
          acknowledged += lines.count
          if !FileManager.default.fileExists(atPath: folder.path + "/store.manifest") {
            // Killed before there was a store, and before anything was acknowledged.
            #expect(numbers.isEmpty)
            continue
          }
          let store = try FileStore(folder.path, access: .readOnly)
          if store.openingReport.unfinishedBytes > 0 { unfinished += 1 }
          for writer in 0..<12 {
            let records = try await [
              store.read(RecordKey("left", RecordID("\(writer)"))),
              store.read(RecordKey("right", RecordID("\(writer)"))),
            ]
            #expect(
              records[0]?.content == records[1]?.content && records[0]?.revision == records[1]?.revision)
            let number = Int(records[0]?.revision ?? 0)
            let known = numbers[writer, default: 0]
            #expect(
              (known...known + 1).contains(number),
              "writer \(writer): \(number) of \(known) in \(folder.path)")
            let text = records[0].map {
              String(decoding: $0.content.reveal(for: .storage).prefix { $0 != 0x20 }, as: UTF8.self)
            }
            #expect(text == (number == 0 ? nil : "\(number)"))
            numbers[writer] = number
          }
          if life % 5 == 0 { #expect(try FileStore.inspect(folder.path).isSound) }
        }
      }
      print(
        "\(how): killed \(killed) times, \(acknowledged) transactions acknowledged, \(unfinished) torn ends")
      #expect(killed >= Self.kills / 2 && acknowledged > killed)
    }

    @Test("While one program writes, another that wants to write is refused, and one that looks on is not")
    func twoPrograms() async throws {
      let folder = ScratchFolder()
      let process = Process()
      let output = Pipe()
      process.executableURL = try Self.program
      process.arguments = [folder.path, "1", "plain"]
      process.standardOutput = output
      try process.run()
      _ = output.fileHandleForReading.availableData
      let error = #expect(throws: StoreError.self) { try FileStore(folder.path) }
      #expect(error?.code == .locked && error?.place == folder.path)
      // It may come by in the middle of any write, of a new file or of a snapshot.
      for _ in 1...5 {
        let reader = try FileStore(folder.path, access: .readOnly)
        #expect(reader.openingReport.head.sequence > 0)
        #expect(try await reader.changes(after: 0, limit: 50).first?.sequence == 1)
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try FileStore(folder.path).openingReport.recordCount == 2)
    }

    private struct End: Equatable {
      let reason: Process.TerminationReason
      let status: Int32
    }

    /// Starts the program, kills it after a while, and gives what it said was acknowledged and how it ended.
    ///
    /// On a thread of its own: whoever waits for a pipe on a thread of the tests keeps all other tests waiting.
    private static func run(
      _ folder: String, _ writers: Int, _ how: String
    ) async throws -> (lines: [(writer: Int, number: Int)], end: End) {
      let program = try program
      return try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
          continuation.resume(with: Result { try runAndWait(program, folder, writers, how) })
        }
      }
    }

    private static func runAndWait(
      _ program: URL, _ folder: String, _ writers: Int, _ how: String
    ) throws -> (lines: [(writer: Int, number: Int)], end: End) {
      let process = Process()
      let output = Pipe()
      process.executableURL = program
      process.arguments = [folder, "\(writers)", how]
      process.standardOutput = output
      try process.run()
      let pipe = output.fileHandleForReading
      var said = Data()
      if Int.random(in: 0..<10) == 0 {
        // Now and then while it starts and opens the store.
        usleep(UInt32.random(in: 0...40_000))
      } else {
        // Mostly at work: after it has said a few things, and a little later.
        let lines = Int.random(in: 1...40)
        while said.count(where: { $0 == 0x0A }) < lines {
          let more = pipe.availableData
          if more.isEmpty { break }
          said += more
        }
        usleep(UInt32.random(in: 0...2000))
      }
      kill(process.processIdentifier, SIGKILL)
      said += pipe.readDataToEndOfFile()
      let text = String(decoding: said, as: UTF8.self)
      process.waitUntilExit()
      let lines = text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ").compactMap { Int($0) }
        return words.count == 2 ? (writer: words[0], number: words[1]) : nil
      }
      return (lines, End(reason: process.terminationReason, status: process.terminationStatus))
    }

    /// The program lies beside the tests.
    private static var program: URL {
      get throws {
        let tests =
          Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
          ?? Bundle.main.executableURL
        let path = try #require(tests).deletingLastPathComponent().appendingPathComponent(
          "HoaNhapStoreWriter")
        try #require(FileManager.default.isExecutableFile(atPath: path.path), "\(path.path) is not built")
        return path
      }
    }
  }
#endif
