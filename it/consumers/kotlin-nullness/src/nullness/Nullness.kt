import io.github.belvo4j.api.LinksApi.ListLinksQuery
import io.github.belvo4j.model.Link
import io.github.belvo4j.model.LinkPage
import io.github.belvo4j.model.LinkStatus
import io.github.belvo4j.model.RegisterLinkRequest

fun id(link: Link): String = link.id

fun externalId(link: Link): String? = link.externalId

fun externalIdAsIfSet(link: Link): String = link.externalId // refused

fun length(link: Link): Int = link.externalId.length // refused

fun ids(page: LinkPage): List<String> = page.results.map { it.id }

fun next(page: LinkPage): String = page.next // refused

fun status(): LinkStatus = LinkStatus.of("valid")

fun optional(request: RegisterLinkRequest): RegisterLinkRequest = request.externalId(null)

fun required(request: RegisterLinkRequest): RegisterLinkRequest = request.institution(null) // refused

fun query(): ListLinksQuery = ListLinksQuery().institution(null).page(null)

fun filter(query: ListLinksQuery): String = query.institution() // refused

fun unknown(link: Link): Any = link.getAdditionalProperty("score") // refused

fun allUnknown(link: Link): Map<String, Any?> = link.additionalProperties
