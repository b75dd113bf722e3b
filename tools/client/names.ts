/**
 * What the document says in several places without a name: its name in the client, and one of the places. An operation has the places
 * `path`, `query`, `body` and `reply`; `[]` is what a list or a record holds.
 */
export const NAMES = {
  Instant: 'Job.started',
  Share: 'FeatureSide.share',
  DefinitionId: 'AppliedChange.id',
  AsOf: 'countPeople.query.asOf',
  Language: 'countPeople.query.language',
  AttributeTypes: 'Catalog.traits',
  FeatureKind: 'Feature.kind',
  LegalBasis: 'AttributeNote.legalBasis',
  Encoding: 'FileShape.encoding',
  RowKind: 'ImportBody.as',
  AlertReceivers: 'Alert.notify',
  Role: 'getUser.reply.role',
  User: 'getUser.reply',
  Session: 'whoAmI.reply',
  PasswordLink: 'linkForPassword.reply',
  ApiKeyScope: 'makeKey.body.scope',
  ApiKey: 'listKeys.reply[]',
  SourceName: 'getConnection.path.source',
  ConnectionKind: 'getConnection.reply.kind',
  Connection: 'getConnection.reply',
  PlanStatus: 'readPlan.reply.events[].status',
  PlanValueKind: 'readPlan.reply.events[].properties[].kinds[]',
  TrackingPlan: 'readPlan.reply',
} as const;
