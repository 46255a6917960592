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
  // One host of a desk that has many, switched off from the popup.
  const others = sites.off.filter((host) =>
    deskHosts.some((wide) => wide.startsWith("*.") && host !== wide && host.endsWith(wide.slice(1))),
  );
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
            <span id={`site-${pattern}`}>{hostOf(pattern)}</span>
            <span class="line-buttons">
              <button type="button" class="link" onClick={() => void door.leaveSite(pattern).then(onChanged)}>
                {t("options_sites_leave")} <span class="only-read">{hostOf(pattern)}</span>
              </button>
              <Switch
                labelledBy={`site-${pattern}`}
                on={!isOff([hostOf(pattern)])}
                onSwitch={(on) => void door.switchHosts([hostOf(pattern)], on).then(onChanged)}
              />
            </span>
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
