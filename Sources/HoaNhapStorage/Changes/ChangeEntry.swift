public import HoaNhapValues

/// One committed transaction in the change log: who changed which records, why, on which day, in which order.
///
/// Entries form a chain: each holds the hash of the one before, and its own hash covers all that it says. An entry holds
/// fingerprints, not contents, so a log can be checked by somebody who may not read the records. The fingerprint of a
/// record with few possible contents can be guessed; a log that leaves the commune is as sensitive as the records.
public struct ChangeEntry: Sendable, Hashable {
  /// The number of the entry, from 1 without gaps.
  public let sequence: UInt64
  /// The hash of the entry before; 32 zero bytes for the first.
  public let previous: SHA256Hasher.Digest
  /// Who changed the records.
  public let actor: StoreActorID
  /// Why.
  public let purpose: ChangePurpose
  /// The as-of day that the host gave.
  public let day: CivilDate
  /// What was written, in the order of the transaction.
  public let changes: [RecordChange]
  /// SHA-256 of ``canonicalBytes``, as the log holds it.
  public let hash: SHA256Hasher.Digest

  /// Makes an entry and its hash.
  init(
    sequence: UInt64, previous: SHA256Hasher.Digest, actor: StoreActorID, purpose: ChangePurpose,
    day: CivilDate,
    changes: [RecordChange]
  ) {
    let draft = Self(
      sequence: sequence, previous: previous, actor: actor, purpose: purpose, day: day, changes: changes,
      hash: .zero)
    self.init(
      sequence: sequence, previous: previous, actor: actor, purpose: purpose, day: day, changes: changes,
      hash: draft.hashOfBody)
  }

  /// Makes an entry with the hash that a log holds, right or wrong.
  init(
    sequence: UInt64, previous: SHA256Hasher.Digest, actor: StoreActorID, purpose: ChangePurpose,
    day: CivilDate,
    changes: [RecordChange], hash: SHA256Hasher.Digest
  ) {
    self.sequence = sequence
    self.previous = previous
    self.actor = actor
    self.purpose = purpose
    self.day = day
    self.changes = changes
    self.hash = hash
  }

  /// The end of a log whose last entry this is.
  public var head: ChangeHead { ChangeHead(sequence: sequence, hash: hash) }

  /// Whether the hash is the hash of what the entry says.
  public var isIntact: Bool { hashOfBody == hash }
}
