/// The numbers of which the year's sample is made; what its reports say was written down from it, so they stay as they are.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 2 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let word = state ^ (state >> 33)
    return word &* 0xff51_afd7_ed55_8ccd ^ (word >> 29)
  }
}
