package org.passerelle.care.papers;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CardReviews extends Repository<CardReview, String> {

    CardReview save(CardReview review);

    List<CardReview> findAll();

    void deleteById(String language);
}
