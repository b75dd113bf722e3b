import type { Divided, DividedClass } from '@satsuma/engine';
import { accessToDirectory } from '../../access/directory/access.ts';
import { findSegmentation } from '../../input/segmentation.ts';
import type { Column } from '../../output/table.ts';
import { classColumns } from '../../telling/classes.ts';
import { COLUMNS } from '../../words/columns.ts';
import { DEMO } from '../../words/demo.ts';
import type { Section, Tour } from '../tour.ts';

/** The RFM classes with their money, each in a sentence. */
export const rfm: Section = async tour => {
  const found = await divided(tour, 'rfm');
  tell(found, tour.context.say.of(DEMO).rfm, tour, columns => columns);
  return found;
};

/** The stages of a customer's life. */
export const lifecycle: Section = async tour => {
  const found = await divided(tour, 'lifecycle');
  const { people, share, className } = tour.context.say.of(COLUMNS);
  const few = [className, people, share];
  tell(found, tour.context.say.of(DEMO).lifecycle, tour, columns => columns.filter(c => few.includes(c.title)));
  return found;
};

async function divided({ opened, context }: Tour, word: string): Promise<Divided> {
  const access = accessToDirectory(opened, context);
  return (await findSegmentation(access, word, {})).ask(access.divide);
}

type Columns = readonly Column<DividedClass>[];

function tell(found: Divided, title: string, { context }: Tour, choose: (columns: Columns) => Columns): void {
  const { output, say } = context;
  output.heading(title);
  output.table(choose(classColumns(found, say)), found.classes);
  output.line();
  for (const { name, explanation, size } of found.classes) {
    if (size > 0) output.line(`  ${output.paint.bold(say.of(name))} — ${say.of(explanation)}`, '    ');
  }
}
