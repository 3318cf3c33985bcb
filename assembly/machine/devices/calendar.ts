// The Gregorian calendar, for the real-time clock: days since 1970-01-01 and dates, both ways.
// Years are counted from March, so that the leap day is the last day of a year.

@inline const DAYS_PER_ERA: u32 = 146097; // 400 years
/** Days from 0000-03-01 to 1970-01-01. */
@inline const EPOCH: u32 = 719468;

/** Days since 1970-01-01 of a date from 1970 on; `month` 1..12, `day` 1..31 (others overflow into neighbours). */
export function daysFromCivil(year: u32, month: u32, day: u32): u32 {
  const shifted = month <= 2 ? year - 1 : year;
  const yearOfEra = shifted % 400;
  const dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
  const dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return (shifted / 400) * DAYS_PER_ERA + dayOfEra - EPOCH;
}

/** The date `days` after 1970-01-01: year << 16 | month << 8 | day. */
export function civilFromDays(days: u32): u32 {
  const shifted = days + EPOCH;
  const dayOfEra = shifted % DAYS_PER_ERA;
  const yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const monthFromMarch = (5 * dayOfYear + 2) / 153;
  const day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = (shifted / DAYS_PER_ERA) * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return (year << 16) | (month << 8) | day;
}
