import { t } from "../../words";
import { Switch } from "../shared/Switch";
import type { OptionsDoor, SiteList } from "./door";

interface Props {
  sites: SiteList;
  door: Pick<OptionsDoor, "switchHosts" | "leaveSite">;
  onChanged: () => void;
}

/** Where the coach may work: the known desks, and what the agent allowed besides. */
export function Sites({ sites, door, onChanged }: Props) {
  const isOff = (hosts: string[]) => hosts.length > 0 && hosts.every((host) => sites.off.includes(host));
  const deskHosts = sites.desks.flatMap(({ hosts }) => hosts);
  const addedHosts = sites.added.map(hostOf);
  const others = sites.off.filter((host) => !deskHosts.includes(host) && !addedHosts.includes(host));
  return (
    <>
      <h3>{t("options_sites_desks")}</h3>
      <ul class="lines lines-tight">
        {sites.desks.map(({ id, name, hosts }) => (
          <li key={id} class="line">
            <span>
              <span id={`desk-${id}`}>{name}</span> <small>{hosts.join(", ")}</small>
            </span>
            <Switch
              labelledBy={`desk-${id}`}
              on={!isOff(hosts)}
              onSwitch={(on) => void door.switchHosts(hosts, on).then(onChanged)}
            />
          </li>
        ))}
      </ul>
      <h3>{t("options_sites_added")}</h3>
      {sites.added.length === 0 && <p class="note">{t("options_sites_none")}</p>}
      <ul class="lines lines-tight">
        {sites.added.map((pattern) => (
          <li key={pattern} class="line">
            <span>{hostOf(pattern)}</span>
            <button type="button" class="btn" onClick={() => void door.leaveSite(pattern).then(onChanged)}>
              {t("options_sites_leave")} <span class="only-read">{hostOf(pattern)}</span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3>{t("options_sites_off")}</h3>
          <ul class="lines lines-tight">
            {others.map((host) => (
              <li key={host} class="line">
                <span>{host}</span>
                <button type="button" class="btn" onClick={() => void door.switchHosts([host], true).then(onChanged)}>
                  {t("options_sites_forget")} <span class="only-read">{host}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const hostOf = (pattern: string) => pattern.replace(/^[^:]+:\/\//, "").replace(/\/.*$/, "");
