package org.aixin.testkit.rules.planted.edgesstayinsidetheirfeature;

import org.aixin.testkit.rules.planted.Violation;
import org.springframework.web.bind.annotation.RestController;

@Violation
@RestController
public class PublicRestController {}
