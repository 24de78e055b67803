/// A reader that goes on behind a fault, so that whoever mends the document sees all of them at once.
package protocol FaultGathering {
  /// The faults so far, in the order in which they were met.
  var faults: [InputError] { get set }
}

extension FaultGathering {
  /// The value, or `nil` and one fault more.
  package mutating func take<Value>(_ read: () throws(InputError) -> Value) -> Value? {
    do {
      return try read()
    } catch {
      faults.append(error)
      return nil
    }
  }

  /// A fault for each key that the form does not have.
  package mutating func allow(_ reader: FieldReader, _ keys: [String]) {
    faults += reader.unknownFields(besides: keys)
  }
}
