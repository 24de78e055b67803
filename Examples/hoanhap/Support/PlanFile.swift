import HoaNhap
import HoaNhapFiles

/// The plan that a command is about: Châu Sơn's, or the one in `--plan`.
func plan(_ arguments: Arguments) throws -> Plan {
  guard let path = arguments["--plan"] else { return .chauSon }
  return try readPlan(path)
}

/// The plan of a file.
///
/// - Throws: ``UsageError`` with every fault of the file, each with its place.
func readPlan(_ path: String) throws -> Plan {
  let bytes = try Files.read(path)
  do throws(PlanFaults) {
    return try Plan(jsonBytes: bytes)
  } catch {
    throw UsageError(error.faults, in: path)
  }
}
