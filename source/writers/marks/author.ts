/** Who a comment is from. */
import { lineOf } from '../escape.ts';

export interface CommentAuthor {
  readonly name: string;
  readonly initials: string;
  readonly date: Date;
}

/** The office that sends the letter, on the day it does, whatever the time zone. */
export const authorOf = ({ sender, today }: { readonly sender: string; readonly today: Date }): CommentAuthor => ({
  name: lineOf(sender) || '审核',
  initials: '审',
  date: new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())),
});
