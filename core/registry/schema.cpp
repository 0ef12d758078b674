#include "core/registry/schema.h"

namespace gleaner::registry {

const char* schemaSql()
{
    return R"(
CREATE TABLE bundle (digest TEXT PRIMARY KEY, kind TEXT NOT NULL, pack TEXT NOT NULL, pack_version BIGINT NOT NULL,
  base_digest TEXT NOT NULL, signer TEXT NOT NULL, seq BIGINT NOT NULL, origin_group TEXT NOT NULL,
  supersedes TEXT NOT NULL, intake_log BIGINT NOT NULL, state TEXT NOT NULL);
CREATE TABLE bundle_sig (digest TEXT NOT NULL, key_id TEXT NOT NULL, form TEXT NOT NULL, role TEXT NOT NULL,
  body TEXT NOT NULL, PRIMARY KEY (digest, key_id, form, role));
CREATE TABLE change (pack TEXT NOT NULL, item_id TEXT NOT NULL, kind TEXT NOT NULL, op TEXT NOT NULL, tbl TEXT NOT NULL,
  row_id TEXT NOT NULL, col_id TEXT NOT NULL, before_is TEXT NOT NULL, before_v TEXT NOT NULL, after_is TEXT NOT NULL,
  after_v TEXT NOT NULL, PRIMARY KEY (pack, item_id));
CREATE TABLE proposal (digest TEXT NOT NULL, pack TEXT NOT NULL, item_id TEXT NOT NULL, seq BIGINT NOT NULL,
  step TEXT NOT NULL, rule TEXT NOT NULL, atomic TEXT NOT NULL, confidence TEXT NOT NULL, evidence TEXT NOT NULL,
  note TEXT NOT NULL, PRIMARY KEY (digest, item_id));
CREATE TABLE decision (pack TEXT NOT NULL, item_id TEXT NOT NULL, cycle BIGINT NOT NULL, n BIGINT NOT NULL,
  log_seq BIGINT NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL, pointer TEXT NOT NULL,
  due TEXT NOT NULL, amended_is TEXT NOT NULL, amended TEXT NOT NULL, reviewer TEXT NOT NULL,
  PRIMARY KEY (pack, item_id, cycle, n));
CREATE TABLE release (pack TEXT NOT NULL, version BIGINT NOT NULL, digest TEXT NOT NULL UNIQUE, parent TEXT NOT NULL,
  day TEXT NOT NULL, log_seq BIGINT NOT NULL, PRIMARY KEY (pack, version));
CREATE TABLE signer_key (signer TEXT NOT NULL, log_seq BIGINT NOT NULL, minisign TEXT NOT NULL, sshsig TEXT NOT NULL,
  state TEXT NOT NULL, successor TEXT NOT NULL, PRIMARY KEY (signer, log_seq));
CREATE TABLE trust_list (version BIGINT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
CREATE TABLE log_entry (seq BIGINT PRIMARY KEY, prev TEXT NOT NULL UNIQUE, hash TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX proposal_item ON proposal (pack, item_id);
CREATE INDEX change_target ON change (pack, tbl, row_id, col_id);

CREATE TABLE own_sig (digest TEXT NOT NULL, signer TEXT NOT NULL, minisig TEXT NOT NULL, sshsig TEXT NOT NULL,
  PRIMARY KEY (digest, signer));
CREATE TABLE origin (digest TEXT PRIMARY KEY, team TEXT NOT NULL, room TEXT NOT NULL);
CREATE TABLE rule_text (rule TEXT PRIMARY KEY, operation TEXT NOT NULL, parameters TEXT NOT NULL);
CREATE TABLE decision_class (pack TEXT NOT NULL, item_id TEXT NOT NULL, cycle BIGINT NOT NULL, n BIGINT NOT NULL,
  class TEXT NOT NULL, PRIMARY KEY (pack, item_id, cycle, n));
CREATE TABLE release_note (pack TEXT NOT NULL, version BIGINT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (pack, version));
CREATE TABLE receipt (digest TEXT PRIMARY KEY, contribution TEXT NOT NULL, n BIGINT NOT NULL, answers TEXT NOT NULL,
  day TEXT NOT NULL, log_seq BIGINT NOT NULL, UNIQUE (contribution, n));
)";
}

} // namespace gleaner::registry
