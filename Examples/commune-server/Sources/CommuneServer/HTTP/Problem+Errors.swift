import HoaNhap
import Hummingbird

extension Problem {
  /// The problem that an error of the SDK or of the server comes to; `nil` for one that nobody expected.
  init?(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as InputError: self.init(error)
    case let error as JSONError: self.init(InputError(error))
    case let error as StoreError: self.init(error)
    case let fault as ObligationFault: self.init(fault)
    case let fault as ReportFault: self.init(fault)
    case let fault as ListFault: self.init(fault)
    case let fault as CaseFault: self.init(fault)
    case let refusal as MeetingRefusal: self.init(refusal)
    case let fault as CapitalFault: self.init(fault)
    case let fault as DifficultyFault: self.init(fault)
    case let fault as AftercareFault: self.init(fault, of: .checked)
    case .aftercare(let fault) as CheckFault: self.init(fault, of: .checked)
    case .application(let fault) as CheckFault: self.init(fault)
    case .book(let fault) as CaseFollowFault: self.init(fault)
    case .deadline(let fault) as CaseFollowFault:
      guard let problem = Problem(fault) else { return nil }
      self = problem
    case .input(let error) as DeadlineFault: self.init(error)
    case .holidays(let fault) as DeadlineFault: self.init(.invalidField, fault.wording, field: "to")
    case let fault as HolidayFault: self.init(.unavailable, fault.wording)
    case let error as HTTPError where error.status == .notFound: self.init(.notFound)
    default: return nil
    }
  }

  /// A document that is not JSON is malformed; one that is has a field that does not fit.
  private init(_ error: InputError) {
    let isSyntax = error.code.rawValue.hasPrefix(InputError.Code.syntax.rawValue)
    let place = [error.line, error.column].compactMap { $0 }
    let at =
      place.count == 2
      ? Wording(vi: "Dòng \(place[0]), cột \(place[1]): ", en: "Line \(place[0]), column \(place[1]): ")
      : Wording(vi: "", en: "")
    self.init(
      isSyntax ? .malformedBody : .invalidField,
      Wording(vi: at.vi + error.wording.vi, en: at.en + error.wording.en), field: error.field,
      code: error.code.rawValue)
  }

  private init(_ error: StoreError) {
    switch error.code {
    case .conflict, .alreadyExists: self.init(.changedMeanwhile, code: error.code.rawValue)
    case .notFound: self.init(.notFound)
    case .tooLarge: self.init(.tooLarge, error.wording, code: error.code.rawValue)
    default: self.init(.unavailable, code: error.code.rawValue)
    }
  }

  private init(_ fault: ObligationFault) {
    let (kind, field): (Kind, String?) =
      switch fault.code {
      case .unknownObligation, .otherPlan: (.invalidField, "obligation")
      case .notOpenYet, .inFuture, .beforeInput, .outOfOrder: (.invalidField, "on")
      case .reasonMissing: (.invalidField, "reason")
      case .unknownEntry: (.invalidField, "entry")
      case .wrongAgency, .notToConfirm: (.forbidden, nil)
      default: (.refusedMove, "obligation")
      }
    self.init(kind, fault.wording, field: field, code: fault.code.rawValue)
  }
}
