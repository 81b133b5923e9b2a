package org.passerelle.care.practices;

import java.util.List;
import org.springframework.data.repository.Repository;

interface AnswerAges extends Repository<AnswerAge, Integer> {

    List<AnswerAge> findAll();
}
