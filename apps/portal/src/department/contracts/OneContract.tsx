import { Paper, Stack } from '@mantine/core';
import type { Contract } from '../../contract/types.js';
import { ButtonLink } from '../../ui/links.js';
import { useDistrict } from '../shared/use-district.js';
import { ContractFacts } from './ContractFacts.js';

/** One contract of a list, and the way to its text. */
export function OneContract({ contract, open }: { readonly contract: Contract; readonly open: string }) {
  const districtId = useDistrict();
  const { childId, contractId, number } = contract;
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
      <Stack gap="sm" align="flex-start">
        <ContractFacts contract={contract} />
        <ButtonLink
          variant="default"
          to="/department/$districtId/contracts/$childId/$contractId"
          params={{ districtId, childId, contractId }}
          aria-label={`${open}: № ${number}`}
        >
          {open}
        </ButtonLink>
      </Stack>
    </Paper>
  );
}
