import HoaNhapModels
public import HoaNhapValues

/// The form of the printed list as data: its title and its columns in order.
///
/// The Decision names a form of its own for the list (C.2). Its columns are not known, so ``standard`` is assumed: a host that has the
/// form writes its columns here, in Swift or as JSON, and nothing else changes.
public struct ListForm: Sendable, Hashable {
  /// The title.
  public var title: Wording
  /// The columns, each once.
  public private(set) var columns: [ListColumn]
  /// How certain the form is.
  public var standing: Standing

  /// Makes a form.
  ///
  /// - Throws: ``InputError`` without a column, or with one twice.
  public init(title: Wording, columns: [ListColumn], standing: Standing) throws(InputError) {
    guard !columns.isEmpty else {
      throw InputError(
        .missingField, field: "columns", vi: "Biểu mẫu cần ít nhất một cột.",
        en: "A form has at least one column.")
    }
    var seen: Set<ListColumnID> = []
    for (index, column) in columns.enumerated() where !seen.insert(column.id).inserted {
      throw InputError(
        .duplicate, field: "columns[\(index)].id", vi: "Cột này đã có ở trên.",
        en: "This column stands above already.")
    }
    self.init(unchecked: title, columns, standing)
  }

  private init(unchecked title: Wording, _ columns: [ListColumn], _ standing: Standing) {
    self.title = title
    self.columns = columns
    self.standing = standing
  }

  /// The title that the plan's words give.
  public static let usualTitle = Wording(
    vi: "Danh sách người sau cai nghiện ma túy", en: "List of people after drug rehabilitation")

  /// The form that stands in for the official one; its columns are assumed.
  public static let standard = ListForm(unchecked: usualTitle, ListColumn.known, .assumed)
}

extension ListForm {
  /// Reads a form from its JSON.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow(["form", "vi", "en", "standing", "columns"])
    _ = try root.require("form", try root.integer("form", in: 1...1))
    var columns: [ListColumn] = []
    for (index, value) in try root.require("columns", try root.array("columns")).enumerated() {
      columns.append(try ListColumn(FieldReader(value, path: "\(root.path(of: "columns"))[\(index)]")))
    }
    try self.init(
      title: Wording(
        vi: try root.string("vi") ?? Self.usualTitle.vi, en: try root.string("en") ?? Self.usualTitle.en),
      columns: columns, standing: try root.word("standing") ?? .assumed)
  }

  /// The form as JSON.
  ///
  /// ```json
  /// {"form": 1, "vi": "Danh sách …", "en": "List …", "standing": "assumed",
  ///  "columns": [{"id": "name"}, {"id": "route", "vi": "Hình thức", "en": "Route"},
  ///    {"id": "x-ward", "vi": "Khu", "en": "Quarter", "category": "identity"}]}
  /// ```
  /// A column of the package's own may leave its words out. A host's own has both and names its category of access.
  public var json: JSONValue {
    [
      "form": 1, "vi": .string(title.vi), "en": .string(title.en), "standing": .string(standing.rawValue),
      "columns": .array(columns.map(\.json)),
    ]
  }
}

extension ListColumn {
  fileprivate init(_ reader: FieldReader) throws(InputError) {
    try reader.allow(["id", "vi", "en", "category"])
    let id = ListColumnID(try reader.require("id", try reader.string("id")))
    if let known = Self.known.first(where: { $0.id == id }) {
      // Who may see it is not for the form to say.
      if reader.has("category") {
        throw InputError(
          .notApplicable, field: reader.path(of: "category"),
          vi: "Cột có sẵn đã thuộc một loại dữ liệu; hãy bỏ trường này.",
          en: "A column of the package's own has its category; leave this out.")
      }
      self = known
      header = Wording(
        vi: try reader.string("vi") ?? known.header.vi, en: try reader.string("en") ?? known.header.en)
      return
    }
    guard !id.text.isEmpty else {
      throw InputError(
        .outOfRange, field: reader.path(of: "id"), vi: "Mã không được để trống.",
        en: "An identifier is not empty.")
    }
    self.init(
      id,
      Wording(
        vi: try reader.require("vi", try reader.string("vi")),
        en: try reader.require("en", try reader.string("en"))),
      category: DataCategory(rawValue: try reader.require("category", try reader.string("category"))))
  }

  fileprivate var json: JSONValue {
    var members = [
      JSONMember("id", .string(id.text)), JSONMember("vi", .string(header.vi)),
      JSONMember("en", .string(header.en)),
    ]
    if !Self.known.contains(where: { $0.id == id }), let field {
      members.append(JSONMember("category", .string(field.category.rawValue)))
    }
    return .object(JSONObject(members))
  }
}
