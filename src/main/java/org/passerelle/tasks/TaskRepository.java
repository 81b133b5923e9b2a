package org.passerelle.tasks;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TaskRepository extends Repository<Task, UUID> {

    Task save(Task task);

    Optional<Task> findById(UUID id);

    List<Task> findByPathwayIdAndState(UUID pathwayId, TaskState state);

    List<Task> findBySubjectIdAndState(UUID subjectId, TaskState state);

    /// For changes: the second of two simultaneous claims waits here and then meets the first one's name.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.id = :id")
    Optional<Task> findLocked(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.userTaskKey = :userTaskKey")
    Optional<Task> findLockedByKey(long userTaskKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select t from Task t where t.assignee = :username and t.state = org.passerelle.tasks.TaskState.OPEN
        order by t.id\
        """)
    List<Task> findLockedByHolder(String username);

    boolean existsByUserTaskKey(long userTaskKey);

    boolean existsByUserTaskKeyAndState(long userTaskKey, TaskState state);

    /// The words that offer a task and take it back come side by side: one waits here for the other to be written.
    @Query(value = "select cast(pg_advisory_xact_lock(:userTaskKey) as text)", nativeQuery = true)
    String oneWordAtATime(long userTaskKey);
}
