import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

/// A loan's file as JSON; written canonically and read again it gives the same bytes.
///
/// ```json
/// {"loan": "V-1", "disbursed_on": "2026-06-10", "kept_from": "2026-06-10", "entries": [
///   {"action": "checked", "on": …, "by": …, "recorded_on": …, "recorded_by": …, "finding": "as_agreed", "kind": "newLoan", …},
///   {"action": "proposed", "act": {…}, "papers": […], "judged": {"edition", "outcome", "reasons", "missing"}, …}, …]}
/// ```
/// Entries stand in the order in which they were recorded; the number of one is its place.
extension LoanFile {
  /// The file as JSON holds it.
  public var json: JSONValue {
    [
      "loan": .string(loan.text), "disbursed_on": .string(disbursedOn.text),
      "kept_from": .string(keptFrom.text), "entries": .array(entries.map(\.json)),
    ]
  }

  /// Reads what ``json`` wrote. The history is recorded again, so that a document cannot hold a move that the file would refuse.
  ///
  /// What an entry is checked by beside the file, the plan and the loan's record, is asked again with ``faults(of:under:roles:until:)``.
  /// - Throws: ``InputError`` for the first field that does not fit the form, and for the first entry that does not hold, by its place.
  public init(json: JSONValue) throws(InputError) {
    let root = try AftercareFields(json)
    try root.reader.allow(["loan", "disbursed_on", "kept_from", "entries"])
    let disbursedOn = try root.day("disbursed_on")
    let keptFrom = try root.day("kept_from")
    if keptFrom < disbursedOn {
      throw InputError(
        .outOfOrder, field: "kept_from", vi: "Không được trước ngày giải ngân.",
        en: "It does not lie before the disbursement.")
    }
    self.init(
      loan: LoanID(try root.text("loan")), disbursedOn: disbursedOn, keptFrom: keptFrom)
    for fields in try root.list("entries") {
      let action = try AftercareAction(fields)
      let day = try fields.day("on")
      let agency = AgencyID(try fields.text("by"))
      let stamp = try fields.stamp()
      do throws(AftercareFault) {
        try enter(action, on: day, by: agency, stamp: stamp)
      } catch {
        throw error.inputError(at: fields.reader.path)
      }
    }
  }
}

extension AftercareFault {
  /// The fault of a document's entry.
  func inputError(at path: String) -> InputError {
    InputError(.convention, field: path, vi: wording.vi, en: wording.en)
  }
}

extension AftercareEntry {
  /// The entry as the document of a file holds it.
  public var json: JSONValue {
    let head = AftercareFields.head(action.word.rawValue, on: day, by: by, stamp: stamp)
    return .object(JSONObject(head + action.members))
  }
}
