import type { Handler } from '../call.ts'
import type { OperationId } from '../operations.ts'
import * as checks from './checks.ts'
import * as comments from './comments.ts'
import { getContent } from './contents.ts'
import * as git from './git.ts'
import * as labels from './labels.ts'
import * as pulls from './pulls.ts'
import { createReaction } from './reactions.ts'
import * as repositories from './repositories.ts'
import * as runs from './runs.ts'

/** Who answers which operation; the type holds this table and the list of operations together. */
export const handlers: Readonly<Record<OperationId, Handler>> = {
  'actions/get-workflow-run': runs.getRun,
  'actions/list-workflow-run-artifacts': runs.listArtifacts,
  'checks/create': checks.createCheck,
  'checks/get': checks.getCheck,
  'checks/list-annotations': checks.listAnnotations,
  'checks/list-for-ref': checks.listChecks,
  'checks/update': checks.updateCheck,
  'git/get-commit': git.getGitCommit,
  'git/get-ref': git.getRef,
  'issues/add-labels': labels.addLabels,
  'issues/create-comment': comments.createComment,
  'issues/delete-comment': comments.deleteComment,
  'issues/get-comment': comments.getComment,
  'issues/list-comments': comments.listComments,
  'issues/list-labels-on-issue': labels.listLabels,
  'issues/remove-label': labels.removeLabel,
  'issues/update-comment': comments.updateComment,
  'pulls/get': pulls.getPull,
  'pulls/list': pulls.listPulls,
  'pulls/list-files': pulls.listFiles,
  'reactions/create-for-issue-comment': createReaction,
  'repos/compare-commits-with-basehead': git.compareCommits,
  'repos/get': repositories.getRepository,
  'repos/get-collaborator-permission-level': repositories.getPermission,
  'repos/get-commit': git.getCommit,
  'repos/get-content': getContent,
}
