import HoaNhap

/// A call that cannot be understood, or a program that cannot be run.
struct Fault: Error, Equatable {
  let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  init(vi: String, en: String) { wording = Wording(vi: vi, en: en) }
}
