'use client';

import { Dices, RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Dialog } from '@/components/ui/dialog';
import { useMessages } from '@/components/ui/messages-provider';
import { NumberBox } from '@/components/ui/number-box';
import { SliderField } from '@/components/ui/slider-field';
import { distributionOf } from '@/lib/probabilities/distribution';
import { reshape } from '@/lib/probabilities/reshape';
import { sampleCounts } from '@/lib/probabilities/sample-counts';
import type { LogprobEntry } from '@/lib/probabilities/token-logprob';
import { LensTable } from './lens-table';
import './probabilities.css';

const DRAWS = 1000;
const MAX_SEED = 2 ** 31 - 1;

export interface SamplingLensProps {
  open: boolean;
  onClose: () => void;
  /** The reported tokens, best first, and where it is not among them the one that was chosen. */
  entries: readonly LogprobEntry[];
  chosen?: LogprobEntry;
  /** What is looked at, such as the text before the place. */
  title: string;
  /** Where the figures come from, for a recorded distribution. */
  note?: string;
  /** Where the sliders begin; temperature 1 and top P 1 without it. */
  sampling?: Sampling;
}

export type Sampling = { temperature: number; topP: number };

const untouched: Sampling = { temperature: 1, topP: 1 };

/** What temperature and top P make of one distribution, live, and what a thousand draws from it give. */
export function SamplingLens(props: SamplingLensProps) {
  const { t } = useMessages();
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('probabilities.lens.title')}
      description={props.title}
      size="large"
    >
      <Lens {...props} />
    </Dialog>
  );
}

function Lens({ entries, chosen, note, sampling: initial = untouched }: SamplingLensProps) {
  const { t } = useMessages();
  const [sampling, setSampling] = useState(initial);
  const [seed, setSeed] = useState<number | null>(null);
  const distribution = useMemo(() => distributionOf(entries, chosen), [entries, chosen]);
  const reshaped = useMemo(() => reshape(distribution, sampling), [distribution, sampling]);
  const counts = useMemo(
    () => (seed === null ? null : sampleCounts(reshaped, DRAWS, seed)),
    [reshaped, seed],
  );
  const kept = reshaped.outcomes.filter((outcome) => outcome.kept).length;
  const changed = sampling.temperature !== 1 || sampling.topP !== 1 || seed !== null;
  return (
    <div className="flex flex-col gap-4">
      {note !== undefined && (
        <p className="rounded-card border border-line bg-sunken px-3.5 py-2.5 text-xs text-ink-muted">
          {note}
        </p>
      )}
      <div className="grid gap-x-8 gap-y-2 md:grid-cols-2">
        <SliderField
          label={t('parameters.temperature.label')}
          description={t('probabilities.lens.temperature')}
          value={sampling.temperature}
          min={0}
          max={2}
          step={0.01}
          defaultValue={1}
          onChange={(temperature) => setSampling({ ...sampling, temperature })}
        />
        <SliderField
          label={t('parameters.topP.label')}
          description={t('probabilities.lens.topP')}
          value={sampling.topP}
          min={0}
          max={1}
          step={0.01}
          defaultValue={1}
          onChange={(topP) => setSampling({ ...sampling, topP })}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          size="small"
          variant="primary"
          icon={Dices}
          onClick={() => setSeed(seed === null ? 1 : (seed % MAX_SEED) + 1)}
        >
          {t(seed === null ? 'probabilities.lens.sample' : 'probabilities.lens.again', { count: DRAWS })}
        </Button>
        {seed !== null && (
          <label className="flex items-center gap-2 text-xs text-ink-muted">
            {t('probabilities.lens.seed')}
            <NumberBox
              value={seed}
              min={1}
              max={MAX_SEED}
              step={1}
              onChange={(next) => setSeed(Math.trunc(next))}
              className="w-28"
            />
          </label>
        )}
        <Button
          size="small"
          variant="ghost"
          icon={RotateCcw}
          disabled={!changed}
          onClick={() => {
            setSampling(untouched);
            setSeed(null);
          }}
        >
          {t('probabilities.lens.reset')}
        </Button>
      </div>
      <LensTable reshaped={reshaped} counts={counts} draws={DRAWS} hot={sampling.temperature > 1} />
      <div className="flex flex-col gap-1 text-xs text-ink-muted">
        <p role="status">{t('probabilities.lens.kept', { kept, count: reshaped.outcomes.length })}</p>
        <p className={classNames('font-medium text-warning-text', reshaped.exact && 'hidden')}>
          {t('probabilities.lens.approximate')}
        </p>
        {distribution.tail > 0 && <p>{t('probabilities.lens.tail')}</p>}
        <p>{t('probabilities.lens.base')}</p>
      </div>
    </div>
  );
}
