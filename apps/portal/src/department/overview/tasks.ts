import type { Role } from '../../api/session.js';
import type { Iteration, Register, Sheet, StatementSummary } from '../shared/types.js';
import { dueByMonth } from '../registers/due.js';

export type TaskKind =
  | 'approve-iteration'
  | 'iteration-runs'
  | 'call'
  | 'decide-appeal'
  | 'propose-reinstatement'
  | 'decide-reinstatement'
  | 'decide-ending'
  | 'sign-contract'
  | 'accept-sheet'
  | 'late-sheet'
  | 'draft'
  | 'approve-register'
  | 'send'
  | 'settle';

export interface Task {
  readonly kind: TaskKind;
  readonly count: number;
  /** Whose turn it is; nobody's of the office where it goes on by itself or at a kindergarten. */
  readonly role: Role | undefined;
  readonly page: 'iterations' | 'vouchers' | 'sheets' | 'registers' | 'contracts' | 'reinstatements' | 'endings';
  /** An instant: by when the first of it is due. */
  readonly by?: string;
  /** Where there is only one of it. */
  readonly id?: string;
}

export interface Office {
  readonly iterations: readonly Pick<Iteration, 'iterationId' | 'phase' | 'turnCount'>[];
  readonly calls: number;
  readonly appeals: number;
  readonly contractsToSign: number;
  readonly reinstatements: readonly { readonly phase: string }[];
  /** Proposed ends that a second person decides, the earliest due first. */
  readonly endings: readonly { readonly ending: { readonly decideBy?: string | undefined } }[];
  readonly closed: readonly unknown[];
  readonly open: readonly Pick<Sheet, 'month'>[];
  readonly statements: readonly StatementSummary[];
  readonly registers: readonly Pick<Register, 'registerId' | 'phase'>[];
  /** A local day. */
  readonly today: string;
}

/** What waits for somebody now, in the order in which families wait for it. */
export function tasksOf(office: Office): Task[] {
  const { iterations, calls, appeals, contractsToSign, reinstatements, endings, closed, open, statements, registers, today } = office;
  const previewed = iterations.filter(({ phase, turnCount }) => phase === 'previewed' && turnCount > 0);
  const running = iterations.filter(({ phase }) => phase === 'approved' || phase === 'running');
  const late = open.filter(({ month }) => month < today.slice(0, 7));
  const putBack = (step: string) => reinstatements.filter(({ phase }) => phase === step).length;
  const inPhase = (...phases: string[]) => registers.filter(({ phase }) => phases.includes(phase));
  const tasks: Task[] = [
    { kind: 'call', count: calls, role: 'department', page: 'vouchers' },
    { kind: 'decide-appeal', count: appeals, role: 'department', page: 'contracts' },
    { kind: 'propose-reinstatement', count: putBack('asked'), role: 'department', page: 'reinstatements' },
    { kind: 'decide-reinstatement', count: putBack('proposed'), role: 'approver', page: 'reinstatements' },
    { kind: 'decide-ending', count: endings.length, role: 'approver', page: 'endings', ...dueOf(endings[0]?.ending.decideBy) },
    { kind: 'sign-contract', count: contractsToSign, role: 'department', page: 'contracts' },
    { kind: 'approve-iteration', count: previewed.length, role: 'approver', page: 'iterations', ...idOf(previewed[0]?.iterationId) },
    { kind: 'iteration-runs', count: running.length, role: undefined, page: 'iterations', ...idOf(running[0]?.iterationId) },
    { kind: 'accept-sheet', count: closed.length, role: 'department', page: 'sheets' },
    { kind: 'late-sheet', count: late.length, role: undefined, page: 'sheets' },
    { kind: 'draft', count: dueByMonth(statements).reduce((sum, due) => sum + due.statements, 0), role: 'finance', page: 'registers' },
    registerTask('approve-register', 'approver', inPhase('drafted', 'approved-once')),
    registerTask('send', 'finance', inPhase('approved')),
    registerTask('settle', 'finance', inPhase('sent')),
  ];
  return tasks.filter(({ count }) => count > 0);
}

function registerTask(kind: TaskKind, role: Role, registers: readonly Pick<Register, 'registerId'>[]): Task {
  const only = registers.length === 1 ? registers[0]?.registerId : undefined;
  return { kind, count: registers.length, role, page: 'registers', ...idOf(only) };
}

const dueOf = (by: string | undefined): { by?: string } => (by === undefined ? {} : { by });
const idOf = (id: string | undefined): { id?: string } => (id === undefined ? {} : { id });
