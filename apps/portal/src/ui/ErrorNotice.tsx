import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../api/problem-text.js';
import { type Problem, failureOf } from '../api/problem.js';

/** Says what happened and what to do. What was typed stays where it is. */
export function ErrorNotice({ error, retry }: { readonly error: unknown; readonly retry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const failure = failureOf(error);
  const again = retry !== undefined && (
    <Button variant="light" color="red" size="sm" onClick={retry}>
      {t('try-again')}
    </Button>
  );
  return (
    <Alert color="red" variant="light" role="alert" title={failure.kind === 'refused' ? t('error.refused') : t('error.unreachable')}>
      <Stack gap="sm" align="flex-start">
        {failure.kind === 'refused' ? <Refusal problem={failure.problem} /> : <Text size="sm">{t('error.unreachable-text')}</Text>}
        {again}
      </Stack>
    </Alert>
  );
}

function Refusal({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation();
  const detail = useProblemText(problem);
  return (
    <>
      <Text size="sm">{detail}</Text>
      {problem.errors !== undefined && (
        <List size="sm">
          {problem.errors.map(({ path, message }) => (
            <List.Item key={path}>{message}</List.Item>
          ))}
        </List>
      )}
      {problem.status >= 500 && (
        <Text size="xs" c="gray.7">
          {t('error.number', { id: problem.correlationId })}
        </Text>
      )}
    </>
  );
}
