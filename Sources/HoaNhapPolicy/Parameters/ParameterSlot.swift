public import HoaNhapValues

/// A parameter of the policy, whatever the type of its value.
public protocol PolicyParameter: Sendable {
  /// The stable key.
  var key: ParameterKey { get }
  /// The row of the register.
  var id: ParameterID { get }
  /// What the value is.
  var name: Wording { get }
  /// Every value as lines of the policy table, earliest first.
  var rows: [ParameterRow] { get }
}

/// What the package does to a parameter without knowing the type of its value.
protocol AmendableParameter: PolicyParameter {
  /// The faults of a change of this parameter; empty where it can be made.
  func faults(of change: Amendment.Change, scope: AmendmentScope?, at path: String) -> [InputError]
  /// The same parameter with a change written over the days from the amendment's first to `until`.
  ///
  /// - Precondition: the change has no faults.
  func amended(by change: Amendment.Change, of amendment: Amendment, until: CivilDate?) -> Self
  /// The first days of its values, in so far as a day decides which of them governs a case.
  var changeDays: [CivilDate] { get }
  /// The same parameter as it stands on a day: later values left out, the one of that day the last.
  func standing(on day: CivilDate) -> Self
}

extension Parameter: AmendableParameter {}

/// The place of one parameter in a group of them: how it is read there, and how another is put in its stead.
///
/// Going through all parameters, finding one by its key and replacing it all rest on the lists of these.
struct ParameterSlot<Root>: Sendable {
  let read: @Sendable (Root) -> any AmendableParameter
  /// `nil` where the parameter follows from something else and cannot be replaced.
  let write: (@Sendable (inout Root, any AmendableParameter) -> Void)?

  init<Value>(_ path: any WritableKeyPath<Root, Parameter<Value>> & Sendable) {
    read = { $0[keyPath: path] }
    // A slot is only ever given back what was made from what it read, so the type fits.
    write = { root, parameter in
      if let parameter = parameter as? Parameter<Value> { root[keyPath: path] = parameter }
    }
  }

  init<Value>(fixed path: any KeyPath<Root, Parameter<Value>> & Sendable) {
    read = { $0[keyPath: path] }
    write = nil
  }

  init<Group>(_ slot: ParameterSlot<Group>, in group: any WritableKeyPath<Root, Group> & Sendable) {
    read = { slot.read($0[keyPath: group]) }
    if let replace = slot.write {
      write = { root, parameter in replace(&root[keyPath: group], parameter) }
    } else {
      write = nil
    }
  }
}

extension [ParameterSlot<Edition>] {
  /// The slots of a group as slots of the whole edition.
  init<Group>(_ slots: [ParameterSlot<Group>], in group: any WritableKeyPath<Edition, Group> & Sendable) {
    self = slots.map { ParameterSlot($0, in: group) }
  }
}
