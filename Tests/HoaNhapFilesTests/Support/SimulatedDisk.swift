import Foundation
import HoaNhapPropertyTesting

@testable import HoaNhapFiles

/// A disk in memory that can lose its power.
///
/// What was written but not synced may afterwards be there, be missing, or be there in some of its sectors only; names that
/// were made or changed since their folder was synced may be there or not. Each operation can be made to fail.
final class SimulatedDisk: FileSystem, @unchecked Sendable {
  /// What goes wrong at an operation.
  enum Failure: Sendable {
    /// The operation does nothing and names this cause.
    case error(FileError.Code)
    /// A write takes this many bytes; any other operation goes on as usual.
    case short(Int)
    /// A sync fails, and the disk then takes for written what it has not: a later sync no longer writes it.
    case lostSync
    /// The power goes: this operation happens and may be lost, and every later one fails.
    case powerLoss
  }

  /// What was asked of the disk.
  enum Operation: Sendable, Hashable {
    case open, makeFolder, names, synchroniseFolder, rename, remove, size, read, write, truncate, reserve
    case synchronise, lock
  }

  fileprivate enum Change {
    case write([UInt8], at: Int)
    case truncate(Int)
  }

  fileprivate final class Node {
    var isFolder = false
    var durable: [UInt8] = []
    var current: [UInt8] = []
    var unsynced: [Change] = []
    weak var lockedBy: SimulatedFile?
  }

  fileprivate let mutex = NSRecursiveLock()
  private var names: [String: Node] = [:]
  private var durableNames: [String: Node] = [:]
  /// Per folder, the names as they were after each change since the folder was synced.
  private var unsyncedNames: [(folder: String, names: [String: Node])] = []
  private var hasPower = true
  private var asked: [Operation] = []
  /// Decides by the number of an operation, from 0, and by what it is.
  private var failure: @Sendable (Int, Operation) -> Failure? = { _, _ in nil }
  /// What goes wrong at the operation under way.
  fileprivate private(set) var current: Failure?
  /// How many bytes all files together may have.
  var capacity = Int.max

  init() {
    let root = Node()
    root.isFolder = true
    names["/"] = root
    durableNames["/"] = root
  }

  func fail(_ failure: @escaping @Sendable (Int, Operation) -> Failure?) {
    mutex.withLock { self.failure = failure }
  }

  /// Every operation so far, in order.
  var operations: [Operation] { mutex.withLock { asked } }

  /// Fails the next operation of a kind.
  func failNext(_ kind: Operation, _ failure: Failure) {
    let start = operations.count
    let done = Flag()
    fail { number, operation in
      guard number >= start, operation == kind, done.raise() else { return nil }
      return failure
    }
  }

  /// Every file with its bytes, as a running program sees them.
  var files: [String: [UInt8]] {
    mutex.withLock { names.filter { !$0.value.isFolder }.mapValues(\.current) }
  }

  /// Another disk with the same files, all of them durable, and the same folders.
  func copy() -> SimulatedDisk {
    mutex.withLock {
      let disk = SimulatedDisk()
      for (path, node) in names where path != "/" {
        disk[path] = node.current
        disk.names[path]?.isFolder = node.isFolder
      }
      return disk
    }
  }

  /// The bytes of a file as a running program sees them.
  subscript(path: String) -> [UInt8]? {
    get { mutex.withLock { names[path]?.current } }
    set {
      mutex.withLock {
        let node = newValue.map { bytes in
          let node = Node()
          node.current = bytes
          node.durable = bytes
          return node
        }
        names[path] = node
        durableNames[path] = node
      }
    }
  }

  // MARK: What the store asks

  func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenedFile {
    let file: SimulatedFile = try perform(.open, path) { () throws(FileError) in
      if let node = names[path] {
        if node.isFolder { throw FileError(.isFolder, path: path) }
        if case .create = mode { throw FileError(.alreadyExists, path: path) }
        return SimulatedFile(node, path, self)
      }
      switch mode {
      case .read, .update: throw FileError(.notFound, path: path)
      case .updateOrCreate, .create: break
      }
      guard names[folder(of: path)]?.isFolder == true else { throw FileError(.notFound, path: path) }
      let node = Node()
      rename(in: folder(of: path)) { $0[path] = node }
      return SimulatedFile(node, path, self)
    }
    return file
  }

  func makeFolder(_ path: String) throws(FileError) -> Bool {
    try perform(.makeFolder, path) { () throws(FileError) in
      if names[path] != nil { return false }
      let node = Node()
      node.isFolder = true
      rename(in: folder(of: path)) { $0[path] = node }
      return true
    }
  }

  func names(in folder: String) throws(FileError) -> [String] {
    try perform(.names, folder) { () throws(FileError) in
      guard names[folder]?.isFolder == true else { throw FileError(.notFound, path: folder) }
      return names.keys.filter { $0 != "/" && HoaNhapFiles.folder(of: $0) == folder }
        .map { String($0.dropFirst(folder.utf8.count + 1)) }
    }
  }

  func synchroniseFolder(_ path: String) throws(FileError) {
    try perform(.synchroniseFolder, path) {
      if let latest = unsyncedNames.last(where: { $0.folder == path }) {
        settle(path, as: latest.names)
        unsyncedNames.removeAll { $0.folder == path }
      }
    }
  }

  func rename(_ path: String, to newPath: String) throws(FileError) {
    try perform(.rename, path) { () throws(FileError) in
      guard let node = names[path] else { throw FileError(.notFound, path: path) }
      rename(in: folder(of: path)) {
        $0[newPath] = node
        $0[path] = nil
      }
    }
  }

  func remove(_ path: String) throws(FileError) {
    try perform(.remove, path) { () throws(FileError) in
      guard names[path] != nil else { throw FileError(.notFound, path: path) }
      rename(in: folder(of: path)) { $0[path] = nil }
    }
  }

  private func rename(in folder: String, _ change: (inout [String: Node]) -> Void) {
    change(&names)
    unsyncedNames.append((folder, names))
  }

  /// Takes the names within one folder from a state into what is durable.
  private func settle(_ path: String, as state: [String: Node]) {
    for name in Set(durableNames.keys).union(state.keys) where name != "/" && folder(of: name) == path {
      durableNames[name] = state[name]
    }
  }

  fileprivate func perform<Result>(
    _ operation: Operation, _ path: String, _ body: () throws(FileError) -> Result
  ) throws(FileError) -> Result {
    mutex.lock()
    defer { mutex.unlock() }
    guard hasPower else { throw FileError(.system, path: path) }
    asked.append(operation)
    current = failure(asked.count - 1, operation)
    switch current {
    case nil, .short, .lostSync: return try body()
    case .error(let code): throw FileError(code, path: path)
    case .powerLoss:
      // A sync that is under way when the power goes has promised nothing.
      if operation != .synchronise, operation != .synchroniseFolder { _ = try body() }
      hasPower = false
      throw FileError(.system, path: path)
    }
  }

  /// How many bytes of a write the disk takes.
  fileprivate func room(for count: Int, growingBy growth: Int) throws(FileError) -> Int {
    if case .short(let taken)? = current { return min(taken, count) }
    let used = names.values.reduce(0) { $0 + $1.current.count }
    let room = count - max(0, growth - max(0, capacity - used))
    if room <= 0 { throw FileError(.full, path: "disk") }
    return room
  }

  // MARK: The power comes back

  /// The disk as it can be found after the power came back: one of many possible ones, by chance.
  func afterPowerLoss(_ random: inout SplitMix64) -> SimulatedDisk {
    mutex.lock()
    defer { mutex.unlock() }
    for folder in Set(unsyncedNames.map(\.folder)).sorted() {
      let states = unsyncedNames.filter { $0.folder == folder }
      // Names change in the order in which they were asked to: some first part of the changes took effect.
      let kept = Int.random(in: 0...states.count, using: &random)
      if kept > 0 { settle(folder, as: states[kept - 1].names) }
    }
    let disk = SimulatedDisk()
    for (path, node) in durableNames.sorted(by: { $0.key < $1.key }) where path != "/" {
      // What stands in a folder that was lost is lost with it.
      guard durableNames[folder(of: path)] != nil else { continue }
      disk[path] = node.survived(&random)
      disk.names[path]?.isFolder = node.isFolder
    }
    return disk
  }
}

/// An open file of the simulated disk.
final class SimulatedFile: OpenedFile, @unchecked Sendable {
  private let node: SimulatedDisk.Node
  private let path: String
  private let disk: SimulatedDisk

  fileprivate init(_ node: SimulatedDisk.Node, _ path: String, _ disk: SimulatedDisk) {
    self.node = node
    self.path = path
    self.disk = disk
  }

  func size() throws(FileError) -> Int64 { try disk.perform(.size, path) { Int64(node.current.count) } }

  func read(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8] {
    try disk.perform(.read, path) { Array(node.current.dropFirst(Int(offset)).prefix(count)) }
  }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int64) throws(FileError) -> Int {
    try disk.perform(.write, path) { () throws(FileError) in
      let growth = max(0, Int(offset) + bytes.count - node.current.count)
      let taken = Array(bytes.prefix(try disk.room(for: bytes.count, growingBy: growth)))
      node.current.overwrite(taken, at: Int(offset))
      node.unsynced.append(.write(taken, at: Int(offset)))
      return taken.count
    }
  }

  func truncate(to size: Int64) throws(FileError) {
    try disk.perform(.truncate, path) {
      node.current.resize(to: Int(size))
      node.unsynced.append(.truncate(Int(size)))
    }
  }

  func reserve(_ size: Int64) throws(FileError) {
    try disk.perform(.reserve, path) { () throws(FileError) in
      let growth = max(0, Int(size) - node.current.count)
      guard growth > 0 else { return }
      let room = try disk.room(for: growth, growingBy: growth)
      guard room == growth else { throw FileError(.full, path: path) }
      node.current.resize(to: Int(size))
      node.unsynced.append(.truncate(Int(size)))
    }
  }

  func synchronise() throws(FileError) {
    try disk.perform(.synchronise, path) { () throws(FileError) in
      if case .lostSync? = disk.current {
        node.unsynced = []
        throw FileError(.system, path: path)
      }
      for change in node.unsynced { node.durable.apply(change) }
      node.unsynced = []
    }
  }

  func lock() throws(FileError) -> Bool {
    try disk.perform(.lock, path) {
      if let holder = node.lockedBy, holder !== self { return false }
      node.lockedBy = self
      return true
    }
  }
}

extension SimulatedDisk.Node {
  /// What may be left of the file: of each unsynced write, any of its sectors.
  fileprivate func survived(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = durable
    for change in unsynced {
      switch change {
      case .truncate(let size):
        if Bool.random(using: &random) { bytes.resize(to: size) }
      case .write(let written, let offset):
        let sector = 512
        // The new length may be there before the bytes are, which then read as zeros.
        if Bool.random(using: &random) { bytes.resize(to: max(bytes.count, offset + written.count)) }
        var start = 0
        while start < written.count {
          let end = min(written.count, ((offset + start) / sector + 1) * sector - offset)
          if Bool.random(using: &random) { bytes.overwrite(Array(written[start..<end]), at: offset + start) }
          start = end
        }
      }
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func apply(_ change: SimulatedDisk.Change) {
    switch change {
    case .write(let bytes, let offset): overwrite(bytes, at: offset)
    case .truncate(let size): resize(to: size)
    }
  }

  fileprivate mutating func resize(to size: Int) {
    if size < count {
      removeLast(count - size)
    } else {
      // An array, whose bytes are copied at once in a debug build too.
      append(contentsOf: [UInt8](repeating: 0, count: size - count))
    }
  }

  fileprivate mutating func overwrite(_ bytes: [UInt8], at offset: Int) {
    if offset + bytes.count > count { resize(to: offset + bytes.count) }
    replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }
}

/// Something that happens once.
final class Flag: @unchecked Sendable {
  private let mutex = NSLock()
  private var raised = false

  /// Whether this call was the first.
  func raise() -> Bool {
    mutex.withLock {
      defer { raised = true }
      return !raised
    }
  }
}
