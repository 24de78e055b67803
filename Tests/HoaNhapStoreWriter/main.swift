import Foundation
import HoaNhapFiles
import HoaNhapStorage
import HoaNhapValues

// Writes to a store until it is killed, and says on its output what was acknowledged: the writer and its number.
//
//     HoaNhapStoreWriter FOLDER WRITERS compacting|plain

let folder = CommandLine.arguments[1]
let writers = Int(CommandLine.arguments[2]) ?? 1
let isCompacting = CommandLine.arguments[3] == "compacting"
let store = try FileStore(
  folder, access: .readAndWrite, in: SystemFiles(), StoreSizes(segment: 16 << 10, tail: 150))

/// One call of the system, so that a line is there wholly or not at all.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

/// Two records that one transaction makes equal, and that grow so that frames of all sizes come about.
func transaction(_ writer: Int, _ number: Int, after revision: UInt64?) -> StoreTransaction {
  var transaction = StoreTransaction(by: "writer", for: .lending, on: .distantPast)
  let content =
    Array("\(number) ".utf8) + [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: number * 37 % 700)
  for name: CollectionName in ["left", "right"] {
    transaction.put(
      content, at: RecordKey(name, RecordID("\(writer)")), expecting: revision.map { .exactly($0) } ?? .absent
    )
  }
  return transaction
}

await withTaskGroup(of: Void.self) { group in
  for writer in 0..<writers {
    group.addTask {
      var revision = try? await store.read(RecordKey("left", RecordID("\(writer)")))?.revision
      while true {
        let number = Int(revision ?? 0) + 1
        guard let entry = try? await store.commit(transaction(writer, number, after: revision)) else {
          exit(3)
        }
        revision = entry.changes[0].revision
        say("\(writer) \(number)")
      }
    }
  }
  if isCompacting {
    group.addTask {
      while true {
        guard (try? await store.compact()) != nil else { exit(4) }
        try? await Task.sleep(nanoseconds: 1_000_000)
      }
    }
  }
}
