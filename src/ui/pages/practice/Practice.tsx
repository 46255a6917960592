import { useEffect, useMemo, useState } from "preact/hooks";
import { PRINCIPLES, type Principle } from "../../../engine/review";
import { Icon } from "../../Icon";
import { principleMeans, principleName } from "../../names";
import { t } from "../../words";
import { Message } from "../shared/Message";
import { PageHead } from "../shared/PageHead";
import { TryBox } from "../shared/TryBox";
import type { PracticeDoor } from "./door";
import { conversationOf, type Exercise, exercisesFor } from "./exercise";

/** Poor replies to make better, coached while one writes. */
export function Practice({ door }: { door: PracticeDoor }) {
  const [principle, setPrinciple] = useState<Principle>("respect");
  const [exercises, setExercises] = useState<Exercise[] | null>(null);
  const [place, setPlace] = useState(0);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let late = false;
    setExercises(null);
    setPlace(0);
    void coachedExercises(principle, door).then((loaded) => late || setExercises(loaded));
    return () => {
      late = true;
    };
  }, [principle, door]);
  const exercise = exercises?.[place];
  const finished = () => setDone(new Set([...done, `${principle} ${place}`]));
  return (
    <div class="page practice">
      <PageHead title={t("practice_title")} />
      <main>
        <p class="lead">{t("practice_lead")}</p>
        <nav class="practice-principles" aria-label={t("practice_principles")}>
          {PRINCIPLES.map((one) => (
            <button
              key={one}
              type="button"
              class="btn"
              aria-pressed={one === principle}
              onClick={() => setPrinciple(one)}
            >
              {principleName(one)}
              <Count of={exercises?.length || 10} done={[...done].filter((key) => key.startsWith(`${one} `)).length} />
            </button>
          ))}
        </nav>
        <section class="part" aria-labelledby="practice-principle">
          <h2 id="practice-principle">{principleName(principle)}</h2>
          <p class="part-lead">{principleMeans(principle)}</p>
          <ol class="practice-places" aria-label={t("practice_places")}>
            {exercises?.map(({ name, trade }, at) => (
              <li key={`${name} ${trade}`}>
                <button
                  type="button"
                  aria-current={at === place}
                  aria-label={t(done.has(`${principle} ${at}`) ? "practice_place_done" : "practice_place", [
                    at + 1,
                    trade,
                  ])}
                  onClick={() => setPlace(at)}
                >
                  {done.has(`${principle} ${at}`) ? <Icon shape="good" /> : at + 1}
                </button>
              </li>
            ))}
          </ol>
          {exercises?.length === 0 && <p class="note">{t("practice_none")}</p>}
          {exercise && (
            <Exercising
              key={`${principle} ${place}`}
              exercise={exercise}
              door={door}
              onFinished={finished}
              onNext={exercises && place + 1 < exercises.length ? () => setPlace(place + 1) : null}
            />
          )}
        </section>
      </main>
    </div>
  );
}

/** The exercises that the coach has something to say about: a poor reply it would call good teaches nothing. */
async function coachedExercises(principle: Principle, { ask }: PracticeDoor): Promise<Exercise[]> {
  const all = await exercisesFor(principle);
  const answers = await Promise.all(all.map((one) => ask(one.reply, conversationOf(one)).catch(() => undefined)));
  return all.filter((_, at) => {
    const answer = answers[at];
    // Nobody answered: the box will say so itself.
    return !answer?.ok || answer.review.findings.length > 0;
  });
}

interface ExercisingProps {
  exercise: Exercise;
  door: PracticeDoor;
  onFinished: () => void;
  /** `null` at the last one. */
  onNext: (() => void) | null;
}

function Exercising({ exercise, door, onFinished, onNext }: ExercisingProps) {
  const conversation = useMemo(() => conversationOf(exercise), [exercise]);
  const [round, setRound] = useState(0);
  return (
    <>
      <p class="practice-trade">{exercise.trade}</p>
      <Message from={exercise.name} words={exercise.customer} />
      <TryBox
        key={round}
        conversation={conversation}
        draft={exercise.reply}
        label={t("practice_reply")}
        ask={door.ask}
        explain={door.explain}
        onReview={(review, standing, draft) => {
          if (standing.length === 0 && review.quiet === null && draft !== exercise.reply) onFinished();
        }}
      />
      <p class="button-row">
        <button type="button" class="btn" onClick={() => setRound(round + 1)}>
          {t("practice_again")}
        </button>
        {onNext && (
          <button type="button" class="btn btn-first" onClick={onNext}>
            {t("practice_next")}
          </button>
        )}
      </p>
    </>
  );
}

function Count({ done, of }: { done: number; of: number }) {
  return done === 0 ? null : <span class="practice-count">{t("practice_count", [done, of])}</span>;
}
