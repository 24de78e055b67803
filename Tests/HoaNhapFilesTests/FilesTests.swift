import Foundation
import HoaNhapFiles
import HoaNhapValues
import Testing

@Suite("Whole files in and out")
struct FilesTests {
  private let folder = ScratchFolder()

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(
    "What was written is read, under a Vietnamese name with spaces",
    arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func roundTrip(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let path = folder.parent + "/Danh sách tháng 6.csv"
    try Files.write(bytes, to: path)
    #expect(try Files.read(path) == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.parent) == ["Danh sách tháng 6.csv"])
  }

  @Test("A file is for its owner alone, unless the host says otherwise")
  func permissions() throws {
    let path = folder.parent + "/a"
    try Files.write([1], to: path)
    #expect(try mode(path) == 0o600)
    try Files.write([1], to: path, isPrivate: false)
    // As any other file of the account: its mask cannot be read without changing it for all tests that run meanwhile.
    let usual = folder.parent + "/b"
    let other = open(usual, O_CREAT | O_WRONLY, 0o666)
    #expect(other >= 0 && close(other) == 0)
    #expect(try mode(path) == mode(usual))
  }

  @Test("A file is replaced, not written into: who holds the old one open keeps it whole")
  func replaces() throws {
    let path = folder.parent + "/a"
    try Files.write(Array("old".utf8), to: path)
    let handle = try #require(FileHandle(forReadingAtPath: path))
    try Files.write(Array("newer".utf8), to: path)
    #expect(try handle.readToEnd() == Data("old".utf8))
    #expect(try Files.read(path) == Array("newer".utf8))
  }

  @Test("What a crash left behind does not hinder the next writing")
  func leftover() throws {
    let path = folder.parent + "/a"
    try Data("half".utf8).write(to: URL(fileURLWithPath: path + ".part"))
    try Files.write(Array("whole".utf8), to: path)
    #expect(try Files.read(path) == Array("whole".utf8))
    #expect(!FileManager.default.fileExists(atPath: path + ".part"))
  }

  @Test("A link is followed: what it leads to is replaced")
  func link() throws {
    let target = folder.parent + "/đích"
    let link = folder.parent + "/liên kết"
    try Files.write([1], to: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try Files.write([2], to: link)
    #expect(try Files.read(target) == [2] && Files.read(link) == [2])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
  }

  @Test("Every cause has its code and names the path")
  func causes() throws {
    let missing = folder.parent + "/không có"
    #expect(throws: FileError(.notFound, path: missing, number: ENOENT)) { try Files.read(missing) }
    #expect(throws: FileError(.isFolder, path: folder.parent)) { try Files.read(folder.parent) }
    #expect(throws: FileError(.badPath, path: "")) { try Files.read("") }
    #expect(throws: FileError(.badPath, path: "a\u{0}b")) { try Files.read("a\u{0}b") }
    let file = folder.parent + "/a"
    try Files.write([1, 2, 3], to: file)
    #expect(throws: FileError(.tooLarge, path: file)) { try Files.read(file, limit: 2) }
    #expect(try Files.read(file, limit: 3) == [1, 2, 3])
    let below = #expect(throws: FileError.self) { try Files.write([1], to: file + "/b") }
    #expect(below?.code == .notAFolder)
    let nowhere = #expect(throws: FileError.self) { try Files.write([1], to: missing + "/b") }
    #expect(nowhere?.code == .notFound)
    let long = #expect(throws: FileError.self) {
      try Files.read(folder.parent + "/" + String(repeating: "x", count: 300))
    }
    #expect(long?.code == .badPath)
    let onFolder = #expect(throws: FileError.self) { try Files.write([1], to: folder.parent) }
    #expect(onFolder?.code == .isFolder || onFolder?.code == .alreadyExists)
    #expect(throws: FileError(.notAFolder, path: file)) { try Files.makeFolder(file) }
  }

  @Test("Every code has words in both languages, and no two the same")
  func words() {
    let codes: [FileError.Code] = [
      .notFound, .noPermission, .isFolder, .notAFolder, .notAPlainFile, .alreadyExists, .full, .readOnlyDisk,
      .tooLarge,
      .badPath, .system,
    ]
    #expect(Set(codes.map { FileError($0, path: "").wording }).count == codes.count)
    #expect(FileError(.system, path: "p", number: 5).description.contains("5"))
    #expect(FileError(.tooLarge, path: "p", line: 12).wording.vi.contains("12"))
  }
}

@Suite("Lines of a file")
struct LineReaderTests {
  private let folder = ScratchFolder()

  private func lines(_ text: String, limit: Int = LineReader.defaultLimit) throws -> [String] {
    let path = folder.parent + "/dòng"
    try Files.write(Array(text.utf8), to: path)
    let reader = try LineReader(path, limit: limit)
    var lines: [String] = []
    while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    #expect(reader.lineNumber == lines.count)
    #expect(try reader.next() == nil)
    return lines
  }

  @Test(
    "LF and CRLF end a line, and the last may go without",
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
      ("\n\n", ["", ""]),
      ("a\rb\n", ["a\rb"]), ("a\r", ["a"]), ("\u{FEFF}a\n", ["\u{FEFF}a"]), ("Hộ nghèo\n", ["Hộ nghèo"]),
    ] as [(String, [String])])
  func ends(text: String, wanted: [String]) throws {
    #expect(try lines(text) == wanted)
  }

  @Test("Lines across the reader's buffer come whole", arguments: [65_534, 65_535, 65_536, 65_537, 200_000])
  func acrossBuffer(length: Int) throws {
    let long = String(repeating: "x", count: length)
    for end in ["\n", "\r\n"] {
      #expect(try lines("a\(end)\(long)\(end)b\(end)") == ["a", long, "b"])
    }
  }

  @Test("A line over the limit is refused with its number; one at the limit is read")
  func limit() throws {
    for end in ["", "\n", "\r\n"] {
      #expect(try lines("12345678\(end)", limit: 8) == ["12345678"])
      let error = #expect(throws: FileError.self) { try lines("1\n123456789\(end)", limit: 8) }
      #expect(error?.code == .tooLarge && error?.line == 2)
    }
    // Found out before the whole line is in memory.
    let error = #expect(throws: FileError.self) {
      try lines(String(repeating: "x", count: 1 << 20), limit: 8)
    }
    #expect(error?.line == 1)
  }

  @Test("A pipe is read to its end, as standard input is")
  func pipe() throws {
    let path = folder.parent + "/ống"
    #expect(mkfifo(path, 0o600) == 0)
    Thread.detachNewThread {
      let handle = FileHandle(forWritingAtPath: path)
      for number in 1...3 { handle?.write(Data("dòng \(number)\n".utf8)) }
      try? handle?.close()
    }
    let reader = try LineReader(path)
    var count = 0
    while let line = try reader.next() {
      count += 1
      #expect(line == Array("dòng \(count)".utf8))
    }
    #expect(count == 3)
  }

  @Test("A folder is no file of lines")
  func folderIsNoFile() {
    #expect(throws: FileError(.isFolder, path: folder.parent)) { try LineReader(folder.parent) }
  }
}
