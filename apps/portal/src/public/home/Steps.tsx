import { Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const STEPS = [
  ['home.step-1', 'home.step-1-text'],
  ['home.step-2', 'home.step-2-text'],
  ['home.step-3', 'home.step-3-text'],
  ['home.step-4', 'home.step-4-text'],
] as const;

/** The way of a family, from the application to the kindergarten. */
export function Steps() {
  const { t } = useTranslation('public');
  return (
    <section aria-labelledby="steps">
      <Title order={2} size="h4" id="steps" mb="sm">
        {t('home.how')}
      </Title>
      <SimpleGrid component="ol" cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {STEPS.map(([name, text], index) => (
          <Paper component="li" key={name} p="md" withBorder>
            <Group gap="sm" wrap="nowrap" align="flex-start">
              <Text aria-hidden fz={28} fw={700} lh={1} c="sky.7">
                {index + 1}
              </Text>
              <div>
                <Text fw={600}>{t(name)}</Text>
                <Text size="sm" c="gray.8">
                  {t(text)}
                </Text>
              </div>
            </Group>
          </Paper>
        ))}
      </SimpleGrid>
    </section>
  );
}
