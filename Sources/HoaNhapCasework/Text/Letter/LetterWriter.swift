import HoaNhapEligibility
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// Puts a letter together, part by part; a part with nothing to say is left out.
struct LetterWriter {
  let request: LetterRequest
  let verdict: Verdict
  let plan: Plan
  let reading: PlanReading
  let lender: AgencyID
  let mendings: [Mending]
  let advice: Advice?

  var paragraphs: [Letter.Paragraph] {
    opening + answer + met + unmet + unknown + contradictions + remedy + questions + actions + papers
      + assumptions + closing
  }

  private func findings(_ outcome: Outcome) -> [Finding] {
    verdict.findings.filter { $0.outcome == outcome }
  }

  private func mending(_ finding: Finding) -> Mending? { mendings.first { $0.clause == finding.clause } }

  private func name(of id: AgencyID) -> Wording { plan.agency(id)?.name ?? MendingWords.name(of: id) }

  // MARK: What was asked for, and the answer

  private var opening: [Letter.Paragraph] {
    [
      .title(LetterWords.title(verdict.applicationID)),
      .text(LetterWords.place(plan.commune, verdict.asOf, law: verdict.findings.first?.citation.law)),
      .text(LetterWords.greeting(request.kind)),
      .heading(LetterWords.request),
      .text(LetterWords.asked(request)),
    ]
  }

  private var answer: [Letter.Paragraph] {
    let counts = (
      met: findings(.satisfied).count, unmet: findings(.unmet).count, unknown: findings(.undetermined).count
    )
    return [
      .heading(LetterWords.answer),
      .text(LetterWords.outcome(verdict.outcome, verdict.asOf, counts)),
      .text(LetterWords.meaning(verdict.outcome)),
    ]
  }

  // MARK: Clause by clause

  private var met: [Letter.Paragraph] {
    let asks = findings(.satisfied).map { FindingSentences($0).requirement }
    guard !asks.isEmpty else { return [] }
    let all = Wording.joined(asks, "; ").capitalised
    return [.heading(LetterWords.met), .text(Wording(vi: all.vi + ".", en: all.en + "."))]
  }

  private var unmet: [Letter.Paragraph] {
    let items = findings(.unmet).map { finding in
      let sentences = FindingSentences(finding)
      let details = advice?.remedy == nil ? ownChanges(finding, sentences) : []
      return Letter.Item(
        text: LetterWords.clause(finding.clause, sentences.requirement),
        details: [LetterWords.source(finding)] + details)
    }
    return items.isEmpty ? [] : [.heading(LetterWords.unmet), .items(items)]
  }

  /// The finding's own words on what would change it. Where bodies of the plan have to bring it about and there is nothing to
  /// measure yet, the plan speaks instead: a finding knows no plan, and two dates for one list would confuse.
  private func ownChanges(_ finding: Finding, _ sentences: FindingSentences) -> [Wording] {
    if finding.observed == .unknown, let mending = mending(finding), mending.hasBodies {
      return [LetterWords.seeActions]
    }
    return sentences.more.vi.isEmpty ? [] : [sentences.more]
  }

  private var unknown: [Letter.Paragraph] {
    let items = findings(.undetermined).map { finding in
      let sentences = FindingSentences(finding)
      var details = [LetterWords.source(finding)]
      if questions.isEmpty {
        if !sentences.more.vi.isEmpty { details.append(sentences.more) }
        if let asked = mending(finding).map(names(asked:)), !asked.isEmpty {
          details.append(LetterWords.ask(.joined(asked, ", ")))
        }
      }
      return Letter.Item(text: LetterWords.clause(finding.clause, sentences.requirement), details: details)
    }
    return items.isEmpty ? [] : [.heading(LetterWords.unknown), .items(items)]
  }

  /// Those of whom a missing fact is asked: whoever the plan lets act and confirm, else those who keep it.
  private func names(asked mending: Mending) -> [Wording] {
    var bodies = mending.agencies
    if let duty = mending.duty, duty.tie.isNamed { bodies = duty.acting + duty.confirming }
    return bodies.map(\.name) + (bodies.isEmpty ? mending.unnamed.map(name(of:)) : [])
      + mending.others.map { MendingWords.name(of: $0, addressing: LetterWords.you(request.kind)) }
  }

  private var contradictions: [Letter.Paragraph] {
    let items = verdict.contradictions.map { Letter.Item(text: $0.wording, details: []) }
    return items.isEmpty ? [] : [.heading(LetterWords.contradictions), .items(items)]
  }

  // MARK: What would change the answer, and what to ask

  private var remedy: [Letter.Paragraph] {
    guard let remedy = advice?.remedy else { return [] }
    if !remedy.obstacles.isEmpty {
      let items = remedy.obstacles.map { Letter.Item(text: LetterAdvice.wording(of: $0), details: []) }
      return [.heading(LetterAdvice.obstacles), .items(items)]
    }
    let times = Set(verdict.findings.filter { $0.kind == .time }.map(\.clause))
    var parts: [Letter.Paragraph] = [.heading(LetterAdvice.remedy)]
    if !remedy.common.isEmpty {
      parts += [.text(LetterAdvice.all), .items(remedy.common.map { LetterAdvice.item([$0], times: times) })]
    }
    if !remedy.alternatives.isEmpty {
      parts += [
        .text(LetterAdvice.choice(of: remedy.alternatives.count, besides: !remedy.common.isEmpty)),
        .items(remedy.alternatives.map { LetterAdvice.item($0, times: times) }),
      ]
    }
    if let last = remedy.lastDay { parts.append(.text(LetterAdvice.until(last))) }
    return parts
  }

  /// The questions that can still change the answer, the most useful first, each with those who know.
  private var questions: [Letter.Paragraph] {
    let items = (advice?.questions ?? []).map { question in
      let asked = question.askOf.map(name(of:))
      return Letter.Item(
        text: question.wording,
        details: [LetterAdvice.ask(.joined(asked, ", "), settles: question.clauses)])
    }
    return items.isEmpty ? [] : [.heading(LetterAdvice.questions), .items(items)]
  }

  private func name(of mender: Mender) -> Wording {
    plan.agency(mender.agencyID)?.name
      ?? MendingWords.name(of: mender, addressing: LetterWords.you(request.kind))
  }

  // MARK: Who does what, with which papers

  /// One point for each duty or body, the nearest date first; clauses that wait for the same are named together.
  private var actions: [Letter.Paragraph] {
    var groups: [(words: Wording, duty: MendingDuty?, clauses: [ClauseCode])] = []
    // What no change can mend is nobody's to do.
    let hopeless = (advice?.remedy?.obstacles ?? []).filter { $0.code != .noKnownChange }.flatMap(\.clauses)
    for mending in mendings where !hopeless.contains(mending.clause) {
      let words = mending.wording(addressing: LetterWords.you(request.kind))
      if let place = groups.firstIndex(where: { $0.words == words }) {
        groups[place].clauses.append(mending.clause)
      } else {
        groups.append((words, mending.duty, [mending.clause]))
      }
    }
    // What the plan names for the matter comes before what is merely near; where both are equal the clauses' order stays.
    let order = groups.indices.sorted { a, b in
      let (first, second) = (groups[a].duty, groups[b].duty)
      let days = (first?.due?.lastDay ?? .distantFuture, second?.due?.lastDay ?? .distantFuture)
      if days.0 != days.1 { return days.0 < days.1 }
      let ties = (first?.tie ?? .alone, second?.tie ?? .alone)
      return ties.0 == ties.1 ? a < b : ties.0 < ties.1
    }
    let items = order.map {
      Letter.Item(text: LetterWords.about(groups[$0].clauses, groups[$0].words), details: [])
    }
    return items.isEmpty ? [] : [.heading(LetterWords.actions), .items(items)]
  }

  private var papers: [Letter.Paragraph] {
    let items = LetterPaper.papers(for: verdict.findings, lender: lender).map { paper in
      Letter.Item(text: LetterWords.bring(paper.name, to: name(of: paper.to)), details: [])
    }
    return items.isEmpty ? [] : [.heading(LetterWords.papers), .items(items), .text(LetterWords.papersNote)]
  }

  // MARK: On what it rests, and how long

  private var assumptions: [Letter.Paragraph] {
    var items = verdict.findings.filter { $0.standing != .enacted }.map { finding in
      Letter.Item(text: LetterWords.soft(finding, FindingSentences(finding).requirement), details: [])
    }
    let duties = mendings.compactMap(\.duty)
    if duties.contains(where: { $0.due != nil }) {
      items.append(Letter.Item(text: LetterWords.before(inclusive: reading.inclusive), details: []))
    }
    if duties.contains(where: { ($0.lastWorkingDay?.standing ?? .enacted) != .enacted }) {
      items.append(Letter.Item(text: LetterWords.holidays, details: []))
    }
    if verdict.basis == .enacted { items.append(Letter.Item(text: LetterWords.enactedOnly, details: [])) }
    return items.isEmpty ? [] : [.heading(LetterWords.assumptions), .items(items)]
  }

  private var closing: [Letter.Paragraph] {
    let holds = verdict.outcome != .ineligible && verdict.window?.contains(verdict.asOf) == true
    return [
      .heading(LetterWords.validity),
      .text(LetterWords.stands(verdict.asOf, holds ? verdict.window : nil)),
      .text(LetterWords.receipt(verdict.receipt.hash)),
      .text(LetterWords.edition(verdict.edition)),
      .text(
        LetterWords.questions([.communePolice, lender].filter { plan.agency($0) != nil }.map(name(of:)))),
    ]
  }
}
