import { withAge, withDay, withTarget } from './choices.js';
import type { Promotion } from './use-promotion.js';

const plan = {
  firstDay: '2026-09-01',
  ages: [{ groupId: 'kdg_1.1', ageGroup: 4 }],
  targets: [{ childId: 'chd_a', groupId: 'kdg_1.2' }],
  groups: [{ groupId: 'kdg_1.1', proposedAgeGroup: 3 }],
} as unknown as Promotion;

describe('what a head chooses', () => {
  it('keeps everything else that was chosen', () => {
    expect(withDay(plan, '2026-08-20')).toEqual({ firstDay: '2026-08-20', ages: plan.ages, targets: plan.targets });
    expect(withTarget(plan, 'chd_b', 'kdg_1.1').targets).toEqual([...plan.targets, { childId: 'chd_b', groupId: 'kdg_1.1' }]);
  });

  it('chooses a thing anew, not twice', () => {
    expect(withAge(plan, 'kdg_1.1', 5).ages).toEqual([{ groupId: 'kdg_1.1', ageGroup: 5 }]);
    expect(withTarget(plan, 'chd_a', 'kdg_1.1').targets).toEqual([{ childId: 'chd_a', groupId: 'kdg_1.1' }]);
  });

  it('goes back to the rule', () => {
    expect(withAge(plan, 'kdg_1.1', 3).ages).toEqual([]);
    expect(withTarget(plan, 'chd_a', undefined).targets).toEqual([]);
  });
});
