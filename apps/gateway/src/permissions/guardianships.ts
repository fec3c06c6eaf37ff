import type { Clients } from '../clients.js';
import type { Relations } from './authorise.js';

/** Asks identity, which alone knows whose child it is. */
export const guardianships = ({ identity }: Pick<Clients, 'identity'>): Relations => ({
  isGuardian: async (guardianId, childId) => (await identity.getGuardianship({ guardianId, childId })).isGuardian,
});
