/** A place in a kindergarten that a change is about. */
export interface Place {
  readonly kindergartenId: string;
  readonly groupId?: string;
}

/** What an event is about, as far as it matters for who is told. Holds identifiers only. */
export interface Change {
  readonly childIds?: readonly string[];
  readonly places?: readonly Place[];
  /** `SOMEWHERE` where the event concerns a district and does not say which. Places tell theirs by themselves. */
  readonly districtId?: string;
  /** What anybody may count has changed: applications, vouchers, seats of a district. */
  readonly counts?: true;
  /** Free seats, or what else families choose by. */
  readonly seats?: true;
  readonly iterations?: true;
  /** Queue updates and switches of regime. */
  readonly epochs?: true;
  readonly registerId?: string;
  /** To whom a message goes. */
  readonly recipientId?: string;
  /** The list of people to call. */
  readonly calls?: true;
  /** Whose list of own children is another now. */
  readonly guardianIds?: readonly string[];
}

export const SOMEWHERE = '*';
