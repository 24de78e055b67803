import HoaNhap

/// A loan's file as far as it is open to one agency, numbered by what is open.
///
/// What says something about somebody's rehabilitation can be closed to an agency that follows the loan. A gap in the numbers, a count, or a
/// refusal that names an entry would tell that it is there, so such an agency works on the file without it.
struct SeenLoanFile: Sendable {
  /// The file with the open entries alone.
  let file: LoanFile
  /// What is open of it.
  let values: JSONObject
  let withheld: [DataCategory]
  /// The numbers that the open entries have in the whole file, in their order.
  private let numbers: [Int]

  /// Sees a file; `nil` where the entries are closed to the reader.
  init?(
    _ whole: LoanFile, relations: SubjectRelations, as reader: Reader, under policy: AccessPolicy
  ) throws(InputError) {
    guard let view = Self.view(of: whole, relations, reader, policy), let entries = view.values["entries"]
    else { return nil }
    let open = [entries, view.values["rehabilitation_signs"] ?? []].flatMap { $0.arrayValue ?? [] }
    numbers = open.compactMap { $0["number"]?.integerValue }.map { Int($0) }.sorted()
    file = numbers.count == whole.entries.count ? whole : try Self.part(of: whole, numbers)
    let shown = Self.view(of: file, relations, reader, policy) ?? view
    (values, withheld) = (shown.values, shown.withheld)
  }

  /// Whether something is closed.
  func isPart(of whole: LoanFile) -> Bool { numbers.count < whole.entries.count }

  /// Whether there are entries and all of them are closed: to the reader it is as if no file were kept.
  func isHidden(in whole: LoanFile) -> Bool { numbers.isEmpty && isPart(of: whole) }

  /// The number in the whole file of an entry; `nil` where no open one has it.
  func number(_ place: Int) -> Int? { numbers.indices.contains(place - 1) ? numbers[place - 1] : nil }

  private static func view(
    of file: LoanFile, _ relations: SubjectRelations, _ reader: Reader, _ policy: AccessPolicy
  ) -> (values: JSONObject, withheld: [DataCategory])? {
    guard case .success(let view)? = try? policy.view(of: file, relations: relations, as: reader) else {
      return nil
    }
    return (view.values.reveal(for: reader.purpose), view.withheld)
  }

  /// The file with some of its entries: those that they answer are among them, and are named by their new numbers.
  private static func part(of whole: LoanFile, _ numbers: [Int]) throws(InputError) -> LoanFile {
    let places = Dictionary(uniqueKeysWithValues: zip(numbers, 1...))
    let entries = whole.json["entries"]?.arrayValue ?? []
    let kept = numbers.map { number -> JSONValue in
      let members = (entries[number - 1].objectValue?.members ?? []).map { member in
        guard member.key == "entry", let place = member.value.integerValue.flatMap({ places[Int($0)] })
        else { return member }
        return JSONMember("entry", .integer(Int64(place)))
      }
      return .object(JSONObject(members))
    }
    let members = (whole.json.objectValue?.members ?? []).map { member in
      member.key == "entries" ? JSONMember("entries", .array(kept)) : member
    }
    return try LoanFile(json: .object(JSONObject(members)))
  }
}
