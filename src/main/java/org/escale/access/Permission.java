package org.escale.access;

/** What a role may allow. The names are the authorities that pages and use cases ask for. */
public enum Permission {
  /** See the workspace and the territory. */
  TERRITORY_READ,
  /** Import and change communes, need, shapes and the authority's settings. */
  TERRITORY_EDIT,
  /** Change the places, vehicles, equipment and stops. */
  NETWORK_EDIT,
  /** Change what is said of the places of one's own commune, and their hours. */
  OWN_PLACE_EDIT,
  /** Ask for the bus and follow one's requests. */
  REQUEST_SUBMIT,
  /** See all requests, reply, propose another date. */
  REQUEST_DECIDE,
  /** See seasons and plans. */
  SEASON_READ,
  /** Create seasons and search for plans. */
  SEASON_PLAN,
  /** Make a plan the residents' timetable. */
  SEASON_PUBLISH,
  /** Cancel a session and take the cancellation back. */
  AGENDA_EDIT,
  /** Open a session and count its visits. */
  ATTENDANCE_RECORD,
  /** Enrol devices, judge what they could not count, choose what is asked of visitors. */
  ATTENDANCE_MANAGE,
  /** Read, hand out and erase what is known of named residents. */
  RESIDENTS_READ,
  /** Read the review. */
  REVIEW_READ,
  /** Write what the public's pages say: pages, news, procedures, counters. */
  PORTAL_EDIT,
  /** Invite people and give them roles. */
  ACCOUNT_ADMINISTER,
  /** Read and export the audit log. */
  AUDIT_READ
}
