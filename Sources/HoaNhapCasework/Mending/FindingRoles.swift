import HoaNhapEligibility
import HoaNhapPolicy

extension Finding {
  /// Who has to act: those who can mend an unmet finding; those who know the facts that an undetermined one waits for.
  ///
  /// Where public bodies bring the thing about themselves, such as the list or the judgement, knowing it is theirs too, and they are
  /// named together. Elsewhere whoever knows a fact first hand is asked, as the questions of an ``Advice`` do.
  var roles: [Mender] {
    guard outcome == .undetermined, menders.allSatisfy(\.isPrivate) else { return menders }
    // Where no fact is missing, as before the first training cap, there is nothing that anybody could tell.
    if missing.isEmpty { return [] }
    let kind: BorrowerKind = menders.contains(.establishment) ? .establishment : .person
    var roles: [Mender] = []
    for fact in missing.members {
      roles += QuestionWords.askOf(fact, kind).filter { !roles.contains($0) }
    }
    return roles.isEmpty ? menders : roles
  }
}
