import Foundation
import HoaNhap
import HoaNhapFiles
import Logging
import SQLiteStore
import ServiceLifecycle

/// The command line: starts the server, or makes a hash of a password.
package enum ServerCommand {
  /// Runs the command.
  ///
  /// - Returns: 0 where it has done its work, 2 where it was asked for something that cannot be done.
  package static func run(_ words: [String]) async -> Int32 {
    do {
      switch words.first {
      case "--help", "help":
        print(Settings.help, terminator: "")
      case "hash-password": try await hashPassword()
      default: try await serve(try Settings(words, environment: ProcessInfo.processInfo.environment))
      }
      return 0
    } catch {
      let wording = wording(of: error)
      tell("\(wording.vi)\n\(wording.en)")
      return 2
    }
  }

  /// Says something to whoever started the program.
  private static func tell(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }

  private static func hashPassword() async throws {
    let password = readLine(strippingNewline: true) ?? ""
    print(try await PasswordHash.make(password).text)
  }

  private static func serve(_ settings: Settings) async throws {
    let time = ServerTime.system(day: settings.asOf ?? (settings.isDemo ? Demonstration.day : nil))
    let data = try (settings.data ?? (settings.isDemo ? sampleData : nil)).map(DataIntake.read)
    let temporary = FileManager.default.temporaryDirectory.appendingPathComponent("commune-\(UUID()).sqlite")
      .path
    let path = settings.store ?? temporary
    defer {
      if settings.store == nil {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
      }
    }
    let store = try SQLiteStore(path)
    if let data, try await DataIntake.take(data.records, into: store, on: time.today()) {
      for fault in data.faults { tell("\(fault.text(.vietnamese))\n\(fault.text(.english))") }
    }
    let commune = try await DataIntake.settings(
      data?.records.folder.settings, in: store, on: time.today())

    let officers: OfficerBook
    if let file = settings.officers {
      officers = try OfficerBook(jsonBytes: try Files.read(file, limit: 1 << 20), plan: commune.plan)
    } else {
      let (book, passwords) = try await Demonstration.book()
      for (officer, password) in passwords {
        print("\(officer.account)  \(password)  \(commune.plan.name(of: officer.agency).vi)")
      }
      officers = book
    }
    let server = CommuneServer(
      Desk(store, settings: commune, time: time), officers: officers, settings: settings)
    let group = server.group(logger: Logger(label: "commune-server")) { port in
      print("http://\(settings.host):\(port)/")
      fflush(nil)
    }
    try await group.run()
  }

  /// The sample data of the repository, beside this package.
  private static var sampleData: String {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("hoanhap/Data").path
  }

  private static func wording(of error: any Error) -> Wording {
    func at(_ place: String, _ words: Wording) -> Wording {
      place.isEmpty ? words : Wording(vi: "\(place): \(words.vi)", en: "\(place): \(words.en)")
    }
    switch error {
    case let error as UsageError: return error.wording
    case let error as InputError: return at(error.field, error.wording)
    case let error as JSONError: return at("\(error.line):\(error.column)", error.wording)
    case let error as FileError: return at(error.path, error.wording)
    case let error as StoreError: return at(error.place ?? "", error.wording)
    default: return Wording(vi: "Lỗi: \(error)", en: "Error: \(error)")
    }
  }
}
