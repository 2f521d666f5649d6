/**
 * Which day it is. Rules about deadlines and the year that a new report is for depend on it; NIANBAO_TODAY=2027-02-05 gives another
 * day than the system's clock, for trying things out and for tests that hold in any year.
 */
export function today(): Date {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(process.env.NIANBAO_TODAY ?? '') ?? [];
  return year ? new Date(Number(year), Number(month) - 1, Number(day), 12) : new Date();
}
