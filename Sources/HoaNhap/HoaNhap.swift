// Everything that a host needs, in one import. `HoaNhapFiles` and `HoaNhapTesting` stay apart: the first links Foundation,
// the second belongs in tests.
@_exported public import HoaNhapCasework
@_exported public import HoaNhapEligibility
@_exported public import HoaNhapLoans
@_exported public import HoaNhapModels
@_exported public import HoaNhapPlan
@_exported public import HoaNhapPolicy
@_exported public import HoaNhapStorage
@_exported public import HoaNhapValues
