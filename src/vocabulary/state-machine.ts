/**
 * The one mechanism behind every life cycle: a table of transitions, checked when it is defined, asked by services before
 * they write. It holds no state of its own.
 */
export interface Transition<State extends string, Action extends string, Actor extends string> {
  readonly from: State | readonly State[];
  readonly to: State;
  /** A verb: `submit`, `approve`. */
  readonly action: Action;
  /** Who may do it: `owner`, `officer`, `system` … */
  readonly actors: readonly Actor[];
  /** Whether the one who acts may or must say why. Left out, no reason is asked for. */
  readonly reason?: 'required' | 'optional';
}

export interface StateMachineTable<State extends string, Action extends string, Actor extends string> {
  /** What the errors and the diagrams call it: `offer`. */
  readonly name: string;
  readonly initial: NoInfer<State>;
  readonly states: readonly State[];
  readonly transitions: readonly Transition<NoInfer<State>, Action, Actor>[];
}

export interface AvailableAction<State extends string, Action extends string> {
  readonly action: Action;
  readonly to: State;
  readonly reason: 'required' | 'optional' | 'none';
}

export interface StateMachine<State extends string, Action extends string, Actor extends string> {
  readonly name: string;
  readonly initial: State;
  readonly states: readonly State[];
  readonly actions: readonly Action[];
  readonly actors: readonly Actor[];
  /**
   * The state that `action` leads to.
   * @param reason why; required where the table says so
   * @throws IllegalTransition (409) when the state knows no such action
   * @throws WrongActor (403) when somebody else may do it
   * @throws MissingReason (422) when the table requires a reason and none was given
   */
  next(state: State, action: Action, actor: Actor, reason?: string): State;
  /** What `actor` may do in `state`, in the table's order: for buttons and for the API's hints. */
  actionsFrom(state: State, actor: Actor): readonly AvailableAction<State, Action>[];
  /** Whether {@link StateMachine.next} would succeed, given a reason. */
  can(state: State, action: Action, actor: Actor): boolean;
  /** True for states that nothing leaves. */
  isFinal(state: State): boolean;
  /** The table as a Mermaid `stateDiagram-v2`, for the documentation. */
  toMermaid(): string;
}

/** What every refusal carries; `allowedActions` are those the actor could take instead. */
export abstract class StateMachineError extends Error {
  abstract readonly code: 'ILLEGAL_TRANSITION' | 'WRONG_ACTOR' | 'MISSING_REASON';
  abstract readonly httpStatus: 409 | 403 | 422;

  constructor(
    readonly machine: string,
    readonly state: string,
    readonly action: string,
    readonly actor: string,
    readonly allowedActions: readonly string[],
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The state knows no such action, whoever asks. */
export class IllegalTransition extends StateMachineError {
  readonly code = 'ILLEGAL_TRANSITION';
  readonly httpStatus = 409;
}

/** The action exists in this state, but is somebody else's. */
export class WrongActor extends StateMachineError {
  readonly code = 'WRONG_ACTOR';
  readonly httpStatus = 403;
}

/** The action needs a reason and came without one. */
export class MissingReason extends StateMachineError {
  readonly code = 'MISSING_REASON';
  readonly httpStatus = 422;
}

type Edge<State extends string, Action extends string, Actor extends string> = Transition<State, Action, Actor> & {
  readonly from: State;
};

/**
 * Makes a machine of its table.
 * @throws Error when the table is wrong: unknown or unreachable states, one action leading from a state to two others, or
 * a transition that nobody may make
 */
export function defineStateMachine<const State extends string, const Action extends string, const Actor extends string>(
  table: StateMachineTable<State, Action, Actor>,
): StateMachine<State, Action, Actor> {
  const { name, initial, states } = table;
  const edges = table.transitions.flatMap((transition) =>
    (typeof transition.from === 'string' ? [transition.from] : transition.from).map(
      (from): Edge<State, Action, Actor> => ({ ...transition, from }),
    ),
  );
  checkTable(name, initial, states, edges);

  const leaving = new Map(states.map((state) => [state, edges.filter((edge) => edge.from === state)]));
  const edgesFrom = (state: State): Edge<State, Action, Actor>[] => {
    const found = leaving.get(state);
    if (!found) throw new RangeError(`"${state}" is not a state of ${name}`);
    return found;
  };
  const actionsFrom = (state: State, actor: Actor): AvailableAction<State, Action>[] =>
    edgesFrom(state)
      .filter((edge) => edge.actors.includes(actor))
      .map(({ action, to, reason }) => ({ action, to, reason: reason ?? 'none' }));

  return {
    name,
    initial,
    states: [...states],
    actions: [...new Set(edges.map((edge) => edge.action))],
    actors: [...new Set(edges.flatMap((edge) => edge.actors))],
    next(state, action, actor, reason) {
      const edge = edgesFrom(state).find((candidate) => candidate.action === action);
      const allowed = actionsFrom(state, actor).map((available) => available.action);
      const instead = allowed.length > 0 ? `possible now: ${allowed.join(', ')}` : 'nothing is possible now';
      if (!edge) {
        const message = `Can't ${action} the ${name} while it is ${state}; ${instead}`;
        throw new IllegalTransition(name, state, action, actor, allowed, message);
      }
      if (!edge.actors.includes(actor)) {
        const message = `Only ${edge.actors.join(' or ')} may ${action} the ${name}; ${instead}`;
        throw new WrongActor(name, state, action, actor, allowed, message);
      }
      if (edge.reason === 'required' && !reason?.trim()) {
        const message = `Give a reason to ${action} the ${name}`;
        throw new MissingReason(name, state, action, actor, allowed, message);
      }
      return edge.to;
    },
    actionsFrom,
    can: (state, action, actor) => actionsFrom(state, actor).some((available) => available.action === action),
    isFinal: (state) => edgesFrom(state).length === 0,
    toMermaid: () => drawMermaid(initial, states, edges),
  };
}

function checkTable<State extends string>(
  name: string,
  initial: State,
  states: readonly State[],
  edges: readonly Edge<State, string, string>[],
): void {
  const fail = (fault: string): never => {
    throw new Error(`State machine ${name}: ${fault}`);
  };
  const known = new Set<string>(states);
  if (known.size !== states.length) fail('a state is listed twice');
  const seen = new Set<string>();
  for (const { from, to, action, actors } of edges) {
    for (const state of [from, to]) if (!known.has(state)) fail(`"${state}" is not one of its states`);
    if (actors.length === 0) fail(`nobody may ${action} from ${from}`);
    const key = `${from} ${action}`;
    if (seen.has(key)) fail(`${action} from ${from} is listed twice`);
    seen.add(key);
  }
  if (!known.has(initial)) fail(`"${initial}" is not one of its states`);
  const reached = new Set<string>([initial]);
  for (const state of reached) for (const edge of edges) if (edge.from === state) reached.add(edge.to);
  const lost = states.filter((state) => !reached.has(state));
  if (lost.length > 0) fail(`nothing leads to ${lost.join(', ')}`);
}

function drawMermaid<State extends string>(
  initial: State,
  states: readonly State[],
  edges: readonly Edge<State, string, string>[],
): string {
  const arrows = edges.map(({ from, to, action, actors, reason }) => {
    const why = reason === 'required' ? ', reason' : '';
    return `  ${from} --> ${to}: ${action} (${actors.join(', ')}${why})`;
  });
  const ends = states
    .filter((state) => !edges.some((edge) => edge.from === state))
    .map((state) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', `  [*] --> ${initial}`, ...arrows, ...ends].join('\n');
}
