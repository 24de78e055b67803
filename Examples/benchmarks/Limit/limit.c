/* The limit: what one core can do with four of the workloads when a program is written for them alone, without unknown
   facts as a type, citations, margins, checks of input, or a rule that anybody could replace. It draws the same data
   from the same seeds, and its checksums must be ours.

     cc -O3 -march=native -o limit limit.c && ./limit [RUNS]

   prints a line a workload: its name, the nanoseconds of CPU an item took (the median of the runs), "ns", the checksum.
   An annuity's level payment is found in double precision here and exactly in the package: the checksum shows that for
   these loans it is the same. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Random numbers without a state: a function of seed, row and field. */

static inline uint64_t mix(uint64_t z) {
  z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
  return z ^ z >> 31;
}

/* From 0 to below - 1. */
static inline int64_t pick(uint64_t seed, uint64_t row, unsigned field, uint32_t below) {
  uint64_t word = mix(seed + (16 * row + field + 1) * UINT64_C(0x9E3779B97F4A7C15));
  return (int64_t)((word >> 32) * below >> 32);
}

/* Days are written as the number yyyymmdd; day numbers count from the first of March of the year 0. */

static int64_t day_number(int year, int month, int day) {
  int64_t shifted = month > 2 ? month - 3 : month + 9, y = month > 2 ? year : year - 1;
  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * shifted + 2) / 5 + day - 1;
}

static uint32_t written(int64_t number) {
  int64_t century = (4 * number + 3) / 146097, rest = number - 146097 * century / 4;
  int64_t year = (4 * rest + 3) / 1461, day = rest - 1461 * year / 4;
  int64_t shifted = (5 * day + 2) / 153, month = shifted < 10 ? shifted + 3 : shifted - 9;
  return (uint32_t)((100 * century + year + (month <= 2)) * 10000 + month * 100 + day - (153 * shifted + 2) / 5 + 1);
}

static const uint8_t lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

/* Months count from January, which is 0. */
static inline int length_of(int year, int month) {
  return lengths[month] + (month == 1 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

/* Applicants, judged by eleven conditions. */

enum { PEOPLE = 1000000, TODAY = 20260701, MISSING_PPM = 30000 };
enum { OWN_JOB, HOUSEHOLD, ESTABLISHMENT, STUDY };
enum { LISTED = 1, CONFIRMED = 2, LAW_ABIDING = 4, HAS_PLAN = 8 };

typedef struct {
  int64_t amount, owed;
  uint32_t id, born, decided;
  uint16_t workers, reentrants, missing; /* a bit a fact that is not known, from birth to what is owed already */
  uint8_t programme, purpose, months, marks;
} person;

typedef struct { uint32_t id; uint16_t unmet, undetermined; } verdict;
typedef struct { int64_t observed, required; uint32_t id, condition; } finding;

static person *people;
static verdict *verdicts;
static finding *findings;
static size_t found;

static const int64_t ceilings[4] = {100000000, 100000000, 0, 80000000};

static inline int64_t ceiling(const person *p) {
  int64_t by_workers = INT64_C(100000000) * p->reentrants;
  if (p->purpose != ESTABLISHMENT) return ceilings[p->purpose];
  return by_workers < 2000000000 ? by_workers : 2000000000;
}

static void draw_people(void) {
  const uint64_t seed = 20260701;
  const int64_t today = day_number(2026, 7, 1);
  for (uint64_t row = 0; row < PEOPLE; row++) {
    person p = {.id = (uint32_t)row + 1};
    p.born = written(today - 2922 - pick(seed, row, 0, 22646));
    int64_t chance = pick(seed, row, 1, 100);
    p.programme = (uint8_t)(chance < 95 ? chance % 4 : 4 + chance % 2);
    if (pick(seed, row, 2, 100) < 97) p.marks |= LISTED;
    if (pick(seed, row, 3, 100) < 96) p.marks |= CONFIRMED;
    if (pick(seed, row, 5, 100) < 96) p.marks |= LAW_ABIDING;
    if (pick(seed, row, 7, 100) < 95) p.marks |= HAS_PLAN;
    p.decided = written(today + 15 - pick(seed, row, 4, 3900));
    p.purpose = (uint8_t)pick(seed, row, 6, 4);
    p.workers = (uint16_t)(1 + pick(seed, row, 8, 200));
    p.reentrants = (uint16_t)pick(seed, row, 9, p.workers / 2 + 1);
    p.months = (uint8_t)pick(seed, row, 10, 64);
    p.amount = p.purpose == ESTABLISHMENT ? 10000000 * (1 + pick(seed, row, 11, 200))
                                          : ceilings[p.purpose] / 100 * (1 + pick(seed, row, 11, 110));
    chance = pick(seed, row, 12, 100);
    p.owed = chance < 80 ? 0 : (chance - 79) * 1000000;
    for (unsigned fact = 0; fact < 13; fact++)
      if (pick(seed, row * 13 + fact, 14, 1000000) < MISSING_PPM) p.missing |= (uint16_t)(1u << fact);
    people[row] = p;
  }
}

/* A bit a condition that is not met, every fact taken as it stands. */
static inline unsigned unmet(const person *p) {
  unsigned none = ~(unsigned)p->marks, establishment = p->purpose == ESTABLISHMENT, study = p->purpose == STUDY;
  unsigned bits = p->born + 120000 > TODAY;
  bits |= (unsigned)(p->programme > 3) << 1;
  bits |= (none & (LISTED | CONFIRMED)) << 2;
  bits |= (unsigned)(p->decided + 100000 < TODAY) << 4;
  bits |= (unsigned)(p->decided > TODAY) << 5;
  bits |= (none & LAW_ABIDING) << 4;
  bits |= ((study ^ 1) & none >> 3) << 7;
  bits |= (establishment & (p->reentrants * 10000u < p->workers * 1000u)) << 8;
  bits |= (study & (p->months - 1u > 59u)) << 9;
  bits |= (unsigned)(p->amount + p->owed > ceiling(p)) << 10;
  return bits;
}

/* A bit a condition that reads a fact which is missing. */
static inline unsigned undetermined(const person *p) {
  unsigned missing = p->missing, purpose = missing >> 6;
  unsigned establishment = p->purpose == ESTABLISHMENT, study = p->purpose == STUDY;
  unsigned bits = missing & 15;
  bits |= (0u - (missing >> 4 & 1)) & 0x30;
  bits |= missing << 1 & 0x40;
  bits |= ((purpose | ((study ^ 1) & missing >> 7)) & 1) << 7;
  bits |= ((purpose | (establishment & (missing >> 8 | missing >> 9))) & 1) << 8;
  bits |= ((purpose | (study & missing >> 10)) & 1) << 9;
  bits |= ((purpose | missing >> 11 | missing >> 12 | (establishment & missing >> 9)) & 1) << 10;
  return bits;
}

static finding finding_of(const person *p, unsigned condition) {
  finding f = {0, 1, p->id, condition};
  switch (condition) {
    case 0: f.observed = p->born, f.required = TODAY - 120000; break;
    case 1: f.observed = p->programme, f.required = 3; break;
    case 4: f.observed = p->decided, f.required = TODAY - 100000; break;
    case 5: f.observed = p->decided, f.required = TODAY; break;
    case 8: f.observed = p->reentrants * 10000 / p->workers, f.required = 1000; break;
    case 9: f.observed = p->months, f.required = 60; break;
    case 10: f.observed = p->amount + p->owed, f.required = ceiling(p); break;
    default: break; /* a yes that is asked for, and a recorded no */
  }
  return f;
}

static void judge(void) {
  for (size_t row = 0; row < PEOPLE; row++) {
    const person *p = people + row;
    unsigned open = undetermined(p);
    verdicts[row] = (verdict){p->id, (uint16_t)(unmet(p) & ~open), (uint16_t)open};
  }
}

static uint64_t sum_of_verdicts(void) {
  uint64_t sum = 0;
  for (uint64_t row = 0; row < PEOPLE; row++)
    sum += mix(row << 32 | (uint64_t)verdicts[row].undetermined << 16 | verdicts[row].unmet);
  return sum;
}

static void find(void) {
  finding *next = findings;
  for (const person *p = people; p < people + PEOPLE; p++)
    for (unsigned bits = unmet(p); bits; bits &= bits - 1) *next++ = finding_of(p, (unsigned)__builtin_ctz(bits));
  found = (size_t)(next - findings);
}

static uint64_t number_of_findings(void) { return found; }

/* Loans of 120 months, every row kept. */

enum { LOANS = 100000, TERM = 120 };

typedef struct { int64_t opening, principal, interest, payment, closing; int32_t number, due, days; } row;

static row *rows;

typedef struct { int64_t principal, ppm; int year, month, day; } loan;

static inline loan draw_loan(uint64_t number, int64_t first_day) {
  const uint64_t seed = 777;
  uint32_t start = written(first_day + pick(seed, number, 2, 365));
  return (loan){10000000 + 100000 * pick(seed, number, 0, 4901), 48000 + 1200 * pick(seed, number, 1, 50),
                (int)(start / 10000), (int)(start / 100 % 100) - 1, (int)(start % 100)};
}

/* A month later than the row before, on the loan's own day or the last one that the month has; the days between. */
typedef struct { int year, month, wanted, day; } calendar;

static inline int next_month(calendar *at) {
  int rest = length_of(at->year, at->month) - at->day;
  if (++at->month == 12) at->month = 0, at->year++;
  int length = length_of(at->year, at->month);
  at->day = at->wanted < length ? at->wanted : length;
  return rest + at->day;
}

static inline int32_t day_of(const calendar *at) { return at->year * 10000 + (at->month + 1) * 100 + at->day; }

/* Principal in equal parts, interest on the days that passed, over 365. */
static void plan_equal(void) {
  const int64_t first_day = day_number(2026, 1, 1);
  for (uint64_t number = 0; number < LOANS; number++) {
    loan l = draw_loan(number, first_day);
    calendar at = {l.year, l.month, l.day, l.day};
    int64_t balance = l.principal, part = l.principal / TERM;
    row *out = rows + number * TERM;
    for (int k = 1; k <= TERM; k++, out++) {
      int days = next_month(&at);
      int64_t interest = (balance * l.ppm * days + 182500000) / 365000000, principal = k < TERM ? part : balance;
      *out = (row){balance, principal, interest, principal + interest, balance - principal, k, day_of(&at), days};
      balance -= principal;
    }
  }
}

/* Level payments, a twelfth of the yearly rate a month. */
static void plan_level(void) {
  const int64_t first_day = day_number(2026, 1, 1);
  for (uint64_t number = 0; number < LOANS; number++) {
    loan l = draw_loan(number, first_day);
    calendar at = {l.year, l.month, l.day, l.day};
    double rate = (double)l.ppm / 12e6, growth = 1;
    for (int k = 0; k < TERM; k++) growth *= 1 + rate;
    int64_t balance = l.principal, level = (int64_t)((double)l.principal * rate * growth / (growth - 1) + 0.5);
    row *out = rows + number * TERM;
    for (int k = 1; k <= TERM; k++, out++) {
      int days = next_month(&at);
      int64_t interest = (balance * l.ppm + 6000000) / 12000000, principal = k < TERM ? level - interest : balance;
      *out = (row){balance, principal, interest, principal + interest, balance - principal, k, day_of(&at), days};
      balance -= principal;
    }
  }
}

static uint64_t sum_of_rows(void) {
  uint64_t sum = 0;
  for (uint64_t place = 0; place < (uint64_t)LOANS * TERM; place++)
    sum += mix(place * 1000003 + (uint64_t)rows[place].interest * 31 + (uint64_t)rows[place].principal);
  return sum;
}

/* Measuring: once to warm up, then as often as asked. */

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

enum { MOST_RUNS = 64 };

static void measure(const char *name, int items, int runs, void (*work)(void), uint64_t (*checksum)(void)) {
  double times[MOST_RUNS];
  work();
  for (int run = 0; run < runs; run++) {
    double start = now();
    work();
    times[run] = (now() - start) / items;
  }
  qsort(times, (size_t)runs, sizeof *times, by_size);
  printf("%s %.2f ns %llu\n", name, times[runs / 2], (unsigned long long)checksum());
}

static void *room(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (!memory) {
    fputs("limit: not enough memory\n", stderr);
    exit(1);
  }
  return memory;
}

int main(int count, char **words) {
  int runs = count > 1 ? atoi(words[1]) : 5;
  if (runs < 1 || runs > MOST_RUNS) {
    fprintf(stderr, "limit [RUNS], from 1 to %d\n", MOST_RUNS);
    return 2;
  }
  people = room(PEOPLE, sizeof *people);
  verdicts = room(PEOPLE, sizeof *verdicts);
  findings = room(4 * (size_t)PEOPLE, sizeof *findings);
  rows = room((size_t)LOANS * TERM, sizeof *rows);
  draw_people();
  measure("verdict", PEOPLE, runs, judge, sum_of_verdicts);
  measure("findings", PEOPLE, runs, find, number_of_findings);
  measure("schedule", LOANS, runs, plan_equal, sum_of_rows);
  measure("annuity", LOANS, runs, plan_level, sum_of_rows);
  return 0;
}
