import type { Child } from '../records.js';
import { Choosing } from './cases/Choosing.js';
import { ContractPending } from './cases/ContractPending.js';
import { Enrolled } from './cases/Enrolled.js';
import { Inactive } from './cases/Inactive.js';
import { Leaving } from './cases/Leaving.js';
import { NotApplied } from './cases/NotApplied.js';
import { Offered } from './cases/Offered.js';
import { OnTheWay } from './cases/OnTheWay.js';
import { Over } from './cases/Over.js';
import { Waiting } from './cases/Waiting.js';
import type { KnownChild } from './use-child.js';

export interface CaseProps {
  readonly child: Child;
  readonly known: KnownChild;
}

/** One component for each situation. */
export function SituationView(props: CaseProps) {
  const { situation } = props.known;
  switch (situation.kind) {
    case 'not-applied':
      return <NotApplied childId={props.child.childId} />;
    case 'waiting':
      return <Waiting child={props.child} application={situation.application} />;
    case 'turn':
    case 'settling':
      return <OnTheWay kind={situation.kind} />;
    case 'offered':
      return <Offered childId={props.child.childId} confirmBy={situation.confirmBy} />;
    case 'choosing':
      return <Choosing {...props} situation={situation} />;
    case 'contract':
      return <ContractPending {...props} situation={situation} />;
    case 'enrolled':
      return <Enrolled {...props} situation={situation} />;
    case 'leaving':
      return <Leaving {...props} situation={situation} />;
    case 'inactive':
      return <Inactive childId={props.child.childId} restorableUntil={situation.restorableUntil} />;
    case 'over':
      return <Over childId={props.child.childId} situation={situation} />;
  }
}
