import type { Form } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import type { Report } from '../../report/report.ts';

/** A function of the form of a report that works once for each form. */
export function ofForm<R>(make: (form: Form) => R): (report: Report) => R {
  const known = new WeakMap<Form, { readonly made: R }>();
  return (report) => {
    const form = formOf(report);
    let answer = known.get(form);
    if (!answer) {
      answer = { made: make(form) };
      known.set(form, answer);
    }
    return answer.made;
  };
}
