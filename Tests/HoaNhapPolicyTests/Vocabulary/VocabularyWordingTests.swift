import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("The vocabulary in words")
struct VocabularyWordingTests {
  private static let sets: [(String, [Wording])] = [
    ("borrower", BorrowerKind.allCases.map(\.wording)), ("purpose", LoanPurpose.allCases.map(\.wording)),
    ("route", RehabilitationRoute.allCases.map(\.wording)), ("level", TrainingLevel.allCases.map(\.wording)),
    ("form", EstablishmentType.allCases.map(\.wording)), ("source", CapitalSource.allCases.map(\.wording)),
    ("class", TermClass.allCases.map(\.wording)),
  ]

  @Test("every value has words of its own in both languages", arguments: sets)
  func distinct(_ name: String, _ words: [Wording]) {
    for language in Language.allCases {
      let texts = words.map { $0[language] }
      #expect(texts.allSatisfy { !$0.isEmpty } && Set(texts).count == texts.count, "\(name), \(language)")
    }
  }

  @Test("words of the documents stay as they are, whatever a case is called")
  func documentWords() {
    #expect(TrainingLevel.allCases.map(\.rawValue) == ["elementary", "under3months", "other"])
    #expect(EstablishmentType.smallOrMediumEnterprise.rawValue == "sme")
  }
}
