import Foundation
import HoaNhap

/// A benchmark in a process of its own: its memory is its own, and what ends it ends nothing else.
enum Isolated {
  /// Starts this program again for one benchmark and reads its rows.
  ///
  /// - Parameter program: the program to start; the built one beside this where it is left out.
  static func rows(of benchmark: any Benchmark, runs: Int, program: String? = nil) throws(Fault) -> [Row] {
    let built = if let program { program } else { try BuiltProducts.path(BuiltProducts.command) }
    let result = try Program(name: built, arguments: ["--alone", benchmark.name, "--runs", "\(runs)"]).run()
    var rows: [Row] = []
    for line in result.output.split(separator: UInt8(ascii: "\n")) {
      guard let message = try? JSONReader.parse(Array(line)) else { continue }
      if let wording = Wording(message: message["fault"]) { throw Fault(wording) }
      if let row = Row(message: message) { rows.append(row) }
    }
    guard result.status == 0 else {
      throw Fault(vi: "kết thúc với mã \(result.status).", en: "ended with status \(result.status).")
    }
    guard rows.map(\.workload) == benchmark.rowNames else {
      throw Fault(
        vi: "cần các dòng \(benchmark.rowNames.joined(separator: ", ")).",
        en: "should give the rows \(benchmark.rowNames.joined(separator: ", ")).")
    }
    return rows
  }

  /// The other end: measures in this process and prints the rows, or what went wrong. The shell's status.
  static func answer(_ benchmark: any Benchmark, runs: Int) -> Int32 {
    do {
      for row in try benchmark.rows(runs: runs) { print(row.message.canonicalText) }
      return 0
    } catch let fault as Fault {
      print(JSONValue.object(["fault": fault.wording.message]).canonicalText)
    } catch {
      let fault = Wording(vi: "\(error)", en: "\(error)")
      print(JSONValue.object(["fault": fault.message]).canonicalText)
    }
    return 1
  }
}
