import { orFail } from '../../input/result.ts';
import { featureText } from '../../telling/features.ts';
import { classTitle } from '../../telling/names.ts';
import { DEMO } from '../../words/demo.ts';
import type { Section } from '../tour.ts';

const SEGMENTATION = 'rfm';
const CLASS = 'champions';
/** Below this q-value a difference is told. */
const BELIEVED = 0.05;
const TOLD = 6;

/** What sets the champions apart from other buyers, the strongest evidence first. */
export const apart: Section = async ({ context, names, opened: { engine, workspace, ask } }) => {
  const { output, say } = context;
  const against = { where: { event: 'Order Completed' } };
  const champions = { class: CLASS, of: SEGMENTATION };
  const found = orFail(await engine.setsApart(workspace, champions, { ...ask, against, minimum: 30 }));
  const words = say.of(DEMO);
  output.heading(words.apart(classTitle(SEGMENTATION, CLASS, names, say)));
  const believed = found.features.filter(f => f.q < BELIEVED && !f.byDefinition && !f.name.startsWith('Order '));
  for (const feature of believed.slice(0, TOLD)) {
    const [inside, outside] = [say.share(feature.inside.share), say.share(feature.outside.share)];
    output.line(`  ${words.apartMore(featureText(feature, context), inside, outside)}`, '    ');
  }
  return found;
};
