/** Party congresses and plenums by the month in which they were held: one line a meeting. Add the next one when it has been held. */

export interface Congress {
  /** 二十 for 党的二十大, 二十届. */
  readonly ordinal: string;
  /** As 2022-10. */
  readonly held: string;
  /** Month of the first plenum, the second … */
  readonly plenums: readonly string[];
}

export const congresses: readonly Congress[] = [
  {
    ordinal: '十八',
    held: '2012-11',
    plenums: ['2012-11', '2013-02', '2013-11', '2014-10', '2015-10', '2016-10', '2017-10'],
  },
  {
    ordinal: '十九',
    held: '2017-10',
    plenums: ['2017-10', '2018-01', '2018-02', '2019-10', '2020-10', '2021-11', '2022-10'],
  },
  { ordinal: '二十', held: '2022-10', plenums: ['2022-10', '2023-02', '2024-07', '2025-10'] },
];

/** Up to this month the list knows every meeting. */
export const knownUntil = '2026-03';
