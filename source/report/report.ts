import type { AspectId, UnitKind } from './sections.ts';

/** A count; null is a blank cell, which is never the same as 0. */
export type Count = number | null;
/** Decimal digits as typed or published (59237.2449); null is blank. Never converted to a binary fraction. */
export type Decimal = string | null;
export type Figure = Count | Decimal;

/** 2021: the format in force; 2019: the trial format of the report years 2019 and 2020, read but never written. */
export type Edition = 2021 | 2019;

/** What a reader saw beside the figures: every heading in order, and what it could not read or doubts. */
export interface Reading {
  readonly headings: readonly string[];
  readonly notes: readonly { readonly place: string; readonly reason: string }[];
}

/** A report as plain data; the interchange JSON has the same shape (see interchange.ts). */
export interface Report {
  readonly edition: Edition;
  readonly unit: string;
  readonly kind: UnitKind;
  readonly year: number;
  readonly title: string;
  /** Paragraphs of every text are separated by a newline. */
  readonly preamble: string;
  /** `whole` stands in for the aspects when a published report has none that can be told apart. */
  readonly overview: Readonly<Record<AspectId, string>> & { readonly whole?: string };
  /** Row id -> column id -> figure. */
  readonly proactive: Readonly<Record<string, Readonly<Record<string, Figure>>>>;
  /** Row id -> figures in printed column order, the total last. */
  readonly applications: Readonly<Record<string, readonly Count[]>>;
  readonly disputes: Readonly<Record<string, readonly Count[]>>;
  readonly problems: string;
  readonly other: string;
  readonly reading?: Reading;
}
