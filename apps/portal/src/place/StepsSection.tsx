import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/Loading.js';
import { Section } from '../ui/Section.js';
import { useFormat } from '../words/use-format.js';
import { type Step, causeWord, changeText, shownSteps } from './outlook.js';

const PlaceChart = lazy(() => import('./PlaceChart.js'));
const SHOWN_FIRST = 6;

/** Every step of the place with its cause, as a list; as a chart for who likes to see it drawn. */
export function StepsSection({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation('place');
  const [asChart, chart] = useDisclosure(false);
  const shown = shownSteps(steps);
  if (shown.length === 0) return null;
  return (
    <Section
      title={t('history.title')}
      actions={
        shown.length > 2 && (
          <Button variant="subtle" onClick={chart.toggle} aria-pressed={asChart}>
            {asChart ? t('history.as-list') : t('history.as-chart')}
          </Button>
        )
      }
    >
      {asChart ? <Drawn steps={shown} /> : <Listed steps={shown} />}
    </Section>
  );
}

function Listed({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation('place');
  const [all, { open }] = useDisclosure(false);
  return (
    <Stack gap="sm">
      <Text size="sm" c="gray.7">
        {t('history.lead')}
      </Text>
      <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {steps.slice(0, all ? undefined : SHOWN_FIRST).map((step, index) => (
          <One key={index} step={step} />
        ))}
      </Stack>
      {!all && steps.length > SHOWN_FIRST && (
        <Button variant="light" onClick={open}>
          {t('history.all', { count: steps.length })}
        </Button>
      )}
    </Stack>
  );
}

function One({ step }: { readonly step: Step }) {
  const { t } = useTranslation('place');
  const format = useFormat();
  const change = changeText(step, format.number);
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <Text component="span" w={56} ta="end" fw={700} className="tabular" c={step.change > 0 ? 'red.9' : 'teal.9'}>
        {change}
      </Text>
      <Box flex={1}>
        <Text>{t(causeWord(step))}</Text>
        <Text size="sm" c="gray.7">
          {format.day(step.date)} · {t('history.place', { place: step.place })} ·{' '}
          {t('history.in-district', { place: step.placeInDistrict })}
        </Text>
      </Box>
    </Group>
  );
}

function Drawn({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation('place');
  const format = useFormat();
  const inOrder = [...steps].reverse();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return null;
  const data = inOrder.map(({ date, place }) => ({ day: format.shortDay(date), place }));
  return (
    <>
      <Text>{t('history.chart-summary', { day: format.day(first.date), first: first.place, last: last.place })}</Text>
      <Suspense fallback={<Loading />}>
        {/* The sentence and the list say the same. */}
        <div aria-hidden>
          <PlaceChart data={data} name={t('history.series')} />
        </div>
      </Suspense>
    </>
  );
}
